// A linear-chain sequence tagger over hashed features with 8-bit weights.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/learn/features.h"
#include "ingest/learn/labels.h"

namespace inyeon::learn {

/// What a model file holds. The file: "INYTAG1\n", a 64-bit FNV-1a checksum of all that follows,
/// then little-endian sizes, the licence, the names of the types, transitions and slots. See
/// write_model().
struct TaggerModel {
  std::string licence;                    ///< of the data it was trained on, for people
  std::vector<std::string> types;         ///< of segments
  std::vector<std::int16_t> transitions;  ///< label_count × label_count, row = label before
  std::uint32_t slot_bits = 0;            ///< 2^slot_bits slots
  std::vector<std::uint16_t> prints;      ///< a slot's fingerprint; 0: empty
  std::vector<std::int8_t> weights;       ///< label_count a slot

  std::size_t label_count() const { return 2 * types.size() + 1; }
};

std::string write_model(const TaggerModel& model);
/// Throws CorruptionError, saying why, for anything that write_model() did not write.
TaggerModel read_model(std::string_view bytes);

/// Immutable; decode() may be called from many threads, each with its own workspace.
class Tagger {
 public:
  explicit Tagger(TaggerModel model) : model_(std::move(model)) {}

  /// Buffers that are used again from call to call.
  struct Workspace {
    std::vector<std::int32_t> scores;
    std::vector<std::int32_t> best;
    std::vector<Label> back;
    std::vector<Label> labels;
  };

  /// The best label sequence (Viterbi); valid until the workspace is used again.
  const std::vector<Label>& decode(const FeatureSequence& features, Workspace& workspace) const;
  const std::vector<std::string>& types() const { return model_.types; }

 private:
  void score_position(const FeatureSequence& features, std::size_t position,
                      std::int32_t* scores) const;

  TaggerModel model_;
};

/// Where a feature's slot is looked for: its home and the next few.
inline constexpr std::uint32_t kProbes = 8;
constexpr std::uint32_t home_slot(Feature f, std::uint32_t bits) {
  return static_cast<std::uint32_t>(f >> (64U - bits));
}
constexpr std::uint16_t print_of(Feature f) { return static_cast<std::uint16_t>(f | 1U); }

}  // namespace inyeon::learn
