// Labels of a sequence: plain ones, or those of a segmentation (outside, or the beginning or inside
// of a segment of some type).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::learn {

using Label = std::uint8_t;

/// Label 0 is outside; 2t+1 and 2t+2 are the beginning and the inside of type t (BIO).
inline constexpr Label kOutside = 0;
constexpr Label begin_of(std::size_t type) { return static_cast<Label>(2 * type + 1); }
constexpr Label inside_of(std::size_t type) { return static_cast<Label>(2 * type + 2); }
constexpr bool is_begin(Label label) { return label % 2 == 1; }
constexpr bool is_inside(Label label) { return label != kOutside && label % 2 == 0; }
constexpr std::size_t type_of(Label label) { return static_cast<std::size_t>(label - 1) / 2; }
/// An inside follows only a label of its own type.
constexpr bool may_follow(Label before, Label label) {
  return !is_inside(label) || before == label || before + 1 == label;
}

/// The labels that a model tells apart, and which may stand where.
struct LabelSet {
  std::vector<std::string> names;
  std::vector<bool> starts;   ///< may begin a sequence
  std::vector<bool> follows;  ///< names.size()², row = label before
  std::size_t size() const { return names.size(); }
};

/// "O", "B-X", "I-X" … for segments of the given types.
LabelSet segment_labels(const std::vector<std::string>& types);
/// Labels that may stand anywhere.
LabelSet plain_labels(std::vector<std::string> names);

struct Segment {
  std::uint32_t begin = 0;  ///< positions, half open
  std::uint32_t end = 0;
  std::size_t type = 0;
  friend bool operator==(const Segment&, const Segment&) = default;
};

std::vector<Segment> segments_of(const std::vector<Label>& labels);

}  // namespace inyeon::learn
