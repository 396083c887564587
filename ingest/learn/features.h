// Hashed features: what a sequence tagger sees of each position.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace inyeon::learn {

/// A feature is 64 bits of hash: what it is about (a template number) mixed with what was seen.
using Feature = std::uint64_t;

/// FNV-1a (Fowler, Noll, Vo) over bytes, from `seed`; finished by the mixer of SplitMix64 where all
/// bits must depend on all others.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325U) {
  for (const char byte : bytes) {
    seed = (seed ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return seed;
}

constexpr std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

constexpr Feature feature(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0,
                          std::uint64_t c = 0) {
  return mix(mix(mix(kind * 0x9e3779b97f4a7c15U + a) + b) + c);
}

/// The cheap way for many features a position: `seen` is well mixed itself (a mix() or a sum of
/// such, each turned by another number of bits), so one multiplication spreads it.
constexpr Feature quick_feature(std::uint64_t kind, std::uint64_t seen) {
  const std::uint64_t x = (seen ^ kind * 0x9e3779b97f4a7c15U) * 0xd6e8feb86659fd93U;
  return x ^ x >> 32U;
}

/// FNV-1a over eight bytes at a time, the last ones padded with zeros: for checksums of megabytes.
inline std::uint64_t fnv1a_words(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, bytes.size() - at < 8 ? bytes.size() - at : 8);
    hash = (hash ^ word) * 0x100000001b3U;
    hash ^= hash >> 32U;  // multiplication alone carries nothing downwards
  }
  return hash ^ bytes.size();
}

/// The features of a sequence, position after position, without an allocation for each.
class FeatureSequence {
 public:
  void clear() {
    features_.clear();
    ends_.clear();
  }
  void add(Feature f) { features_.push_back(f); }
  void end_position() { ends_.push_back(static_cast<std::uint32_t>(features_.size())); }

  std::size_t size() const { return ends_.size(); }
  const Feature* begin(std::size_t position) const {
    return features_.data() + (position == 0 ? 0 : ends_[position - 1]);
  }
  const Feature* end(std::size_t position) const { return features_.data() + ends_[position]; }

 private:
  std::vector<Feature> features_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace inyeon::learn
