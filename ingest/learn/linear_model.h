// Linear classifiers over hashed features with 8-bit weights, and files that hold several of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/learn/features.h"

namespace inyeon::learn {

/// One decision, as it is stored; LinearScorer makes it.
struct LinearModel {
  std::string name;                   ///< what it decides: "tag", "action", "label"
  std::vector<std::string> classes;   ///< at most kMaxClasses
  std::uint32_t slot_bits = 0;        ///< 2^slot_bits slots
  std::vector<std::uint16_t> prints;  ///< a slot's fingerprint; 0: empty
  std::vector<std::int8_t> weights;   ///< row() a slot; those past the last class are 0

  /// Weights a slot, rounded up so that a row is added in whole steps.
  std::size_t row() const { return classes.size() <= 4 ? 4 : (classes.size() + 7) / 8 * 8; }
};

/// Where a feature's slot is looked for: its home and the next few.
inline constexpr std::uint32_t kProbes = 8;
constexpr std::uint32_t home_slot(Feature f, std::uint32_t bits) {
  return static_cast<std::uint32_t>(f >> (64U - bits));
}
constexpr std::uint16_t slot_print(Feature f) { return static_cast<std::uint16_t>(f | 1U); }

inline constexpr std::size_t kMaxClasses = 120;
inline constexpr std::size_t kMaxFeatures = 256;  ///< so that 16 bits hold every sum

/// A model file: "INYLIN1\n", a 64-bit FNV-1a checksum of all that follows, the licence of the data
/// that it was trained on, then the models one after the other, little-endian.
struct ModelFile {
  std::string licence;
  std::vector<LinearModel> models;

  /// Throws CorruptionError where the file holds no model of that name.
  const LinearModel& find(std::string_view name) const;
};

std::string write_models(const ModelFile& file);
/// Throws CorruptionError, saying why, for anything that write_models() did not write.
ModelFile read_models(std::string_view bytes);

}  // namespace inyeon::learn
