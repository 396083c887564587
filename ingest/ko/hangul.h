// Arithmetic on Hangul syllables: a syllable is an initial, a medial and perhaps a final.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace inyeon::ko {

constexpr bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

struct Jamo {
  int initial = 0;
  int medial = 0;
  int final = 0;  ///< 0: none
};

constexpr Jamo decompose(char32_t syllable) {
  const int index = static_cast<int>(syllable - 0xAC00);
  return {index / 588, index / 28 % 21, index % 28};
}

constexpr char32_t compose(const Jamo& jamo) {
  return static_cast<char32_t>(0xAC00 + (jamo.initial * 21 + jamo.medial) * 28 + jamo.final);
}

/// The finals that contraction and irregular stems need.
constexpr int kFinalN = 4, kFinalD = 7, kFinalL = 8, kFinalM = 16, kFinalB = 17, kFinalS = 19,
              kFinalSs = 20, kFinalH = 27;
constexpr int kInitialG = 0, kInitialL = 5, kInitialS = 9, kInitialZero = 11, kInitialH = 18;
constexpr int kA = 0, kAe = 1, kEo = 4, kE = 5, kYeo = 6, kO = 8, kWa = 9, kWae = 10, kOe = 11,
              kU = 13, kWo = 14, kWe = 15, kEu = 18, kI = 20;

constexpr int final_of(char32_t c) { return is_hangul(c) ? decompose(c).final : 0; }
constexpr char32_t with_final(char32_t syllable, int final) {
  Jamo jamo = decompose(syllable);
  jamo.final = final;
  return compose(jamo);
}

/// One code point of valid UTF-8 at `at`, which moves on.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return at += 1, lead;
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1FU) << 6 | (byte(at + 1) & 0x3FU);
    return at += 2, c;
  }
  if (lead < 0xF0) {
    const char32_t c = (lead & 0xFU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
    return at += 3, c;
  }
  const char32_t c = (lead & 7U) << 18 | (byte(at + 1) & 0x3FU) << 12 |
                     (byte(at + 2) & 0x3FU) << 6 | (byte(at + 3) & 0x3FU);
  return at += 4, c;
}

inline std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A running hash over code points: the key of every word list, so that a prefix of a word is
/// looked up without copying it.
constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;
constexpr std::uint64_t hash_step(std::uint64_t hash, char32_t c) {
  hash = (hash ^ c) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}
inline std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t at = 0; at < word.size();) hash = hash_step(hash, next_code_point(word, at));
  return hash;
}

}  // namespace inyeon::ko
