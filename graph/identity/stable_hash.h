// A hash that is the same on every machine and in every run: keys of the graph are made of it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace inyeon {

/// FNV-1a with a closing mix; `seed` gives independent functions.
class StableHash {
 public:
  explicit StableHash(std::uint64_t seed = 0)
      : hash_(0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL)) {}
  void add(char byte) {
    hash_ ^= static_cast<unsigned char>(byte);
    hash_ *= 0x100000001b3ULL;
  }
  std::uint64_t value() const {
    std::uint64_t hash = hash_;
    hash ^= hash >> 30;
    hash *= 0xbf58476d1ce4e5b9ULL;
    hash ^= hash >> 27;
    hash *= 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
  }

 private:
  std::uint64_t hash_;
};

inline std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0) {
  StableHash hash(seed);
  for (const char byte : bytes) hash.add(byte);
  return hash.value();
}

inline void append_hex(std::string& text, std::uint64_t value) {
  static constexpr auto kPairs = [] {
    std::array<char, 512> pairs{};
    for (std::size_t i = 0; i < pairs.size(); ++i)
      pairs[i] = "0123456789abcdef"[i % 2 == 0 ? i / 32 : i / 2 % 16];
    return pairs;
  }();
  std::array<char, 16> digits{};
  for (std::size_t i = 8; i-- > 0; value >>= 8) {
    digits[2 * i] = kPairs[(value & 0xFFU) * 2];
    digits[2 * i + 1] = kPairs[(value & 0xFFU) * 2 + 1];
  }
  text.append(digits.data(), digits.size());
}

inline std::string hex(std::uint64_t value) {
  std::string text;
  append_hex(text, value);
  return text;
}

}  // namespace inyeon
