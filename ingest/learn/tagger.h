// A linear-chain sequence tagger over hashed features with 8-bit weights.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/learn/features.h"
#include "ingest/learn/labels.h"

namespace inyeon::learn {

/// Weights of a feature: one for each label but label 0, whose score is always 0.
inline constexpr std::size_t kRow = 16;
inline constexpr std::size_t kMaxLabels = kRow + 1;
/// Slots lie in buckets of four; a feature is in its home bucket or nowhere.
inline constexpr std::size_t kBucket = 4;
/// A transition that is never taken.
inline constexpr std::int16_t kNever = -8000;

constexpr std::size_t home_bucket(Feature f, std::uint32_t bits) {
  return static_cast<std::size_t>(f >> (64U - bits));
}
/// Never 0, which marks an empty slot.
constexpr std::uint16_t print_of(Feature f) { return static_cast<std::uint16_t>(f >> 16U | 1U); }

/// What training makes.
struct TaggerModel {
  std::string licence;                    ///< of the data it was trained on, for people
  std::vector<std::string> labels;        ///< at most kMaxLabels
  std::vector<std::int16_t> starts;       ///< by label; kNever … 2000
  std::vector<std::int16_t> transitions;  ///< labels², row = label before; kNever … 2000
  std::uint32_t bucket_bits = 0;          ///< 2^bucket_bits buckets
  std::vector<std::uint16_t> prints;      ///< a slot's fingerprint; 0: empty
  std::vector<std::int8_t> weights;       ///< kRow a slot
};

/// The model file: "INYTAG2\n", a 64-bit checksum (fnv1a_words) of all that follows; then
/// little-endian: licence and labels with their lengths, starts, transitions, bucket bits, zeros up
/// to a multiple of 16, the slots' weights, their fingerprints.
std::string write_model(const TaggerModel& model);

/// Reads a model where it lies, in the program or in a mapped file; only labels and transitions are
/// copied. Immutable; decode() may be called from many threads, each with its own workspace.
class Tagger {
 public:
  /// `file` must outlive the tagger. Throws CorruptionError, saying why, for anything that
  /// write_model() did not write.
  explicit Tagger(std::string_view file);

  /// Scores of the best paths to each label, where a path steps from one position to the next.
  struct Step {
    std::array<std::int16_t, kMaxLabels> before;  ///< at the position before
    std::array<std::int16_t, kMaxLabels> behind;  ///< at this one, its own features not yet in
  };
  /// Buffers that are used again from call to call.
  struct Workspace {
    std::vector<Step> steps;
    std::vector<std::uint32_t> slots;  ///< of the features that the model knows
    std::vector<std::uint32_t> ends;   ///< in `slots`, by position
    std::vector<Label> labels;
  };

  /// For each position what is added to the score of every label but label 0, from outside
  /// knowledge; in units of the weights. Empty: nothing.
  using Leaning = std::vector<std::int16_t>;

  /// The best label sequence (Viterbi); valid until the workspace is used again.
  const std::vector<Label>& decode(const FeatureSequence& features, Workspace& workspace) const {
    return decode(features, 0, features.size(), {}, workspace);
  }
  /// The same under a leaning.
  const std::vector<Label>& decode(const FeatureSequence& features, const Leaning& leaning,
                                   Workspace& workspace) const {
    return decode(features, 0, features.size(), leaning, workspace);
  }
  /// The same for the positions from `begin` to `end` alone, as a sequence of their own.
  const std::vector<Label>& decode(const FeatureSequence& features, std::size_t begin,
                                   std::size_t end, Workspace& workspace) const {
    return decode(features, begin, end, {}, workspace);
  }

  const std::string& licence() const { return licence_; }
  const std::vector<std::string>& labels() const { return labels_; }
  /// Of a model of segments (segment_labels): the name of a label's type.
  std::string_view type_name(std::size_t type) const {
    return std::string_view(labels_[begin_of(type)]).substr(2);
  }

 private:
  const std::vector<Label>& decode(const FeatureSequence& features, std::size_t begin,
                                   std::size_t end, const Leaning& leaning,
                                   Workspace& workspace) const;
  void spread_transitions(const std::vector<std::int16_t>& transitions);
  void find_slots(const FeatureSequence& features, std::size_t begin, std::size_t end,
                  Workspace& workspace) const;
  void trace(std::size_t label, Workspace& workspace) const;

  std::string licence_;
  std::vector<std::string> labels_;
  std::vector<std::int16_t> starts_;
  /// Transitions into labels 1 … 16 from each label, and into each label from each.
  std::array<std::array<std::int16_t, kRow>, kMaxLabels> into_rest_{};
  std::array<std::array<std::int16_t, kMaxLabels>, kMaxLabels> from_{};
  std::uint32_t bucket_bits_ = 0;
  const std::int8_t* weights_ = nullptr;
  const char* prints_ = nullptr;
};

}  // namespace inyeon::learn
