// Ways to read one piece of text as a Korean word. Internal to the Korean pack.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ko/lexicon.h"

namespace inyeon::ko {

/// A piece as code points, with what look-ups need of each of its prefixes.
struct Piece {
  static constexpr std::size_t kLongest = 48;  ///< longer ones are names or noise: not cut

  std::size_t size = 0;
  std::size_t hangul_from = 0;  ///< begin of the Hangul that it ends in
  bool attached = false;        ///< punctuation, not space, stands before it
  std::array<char32_t, kLongest> code_points{};
  std::array<std::uint32_t, kLongest + 1> offsets{};   ///< in bytes, from the piece's begin
  std::array<std::uint64_t, kLongest + 1> prefixes{};  ///< hash of the first i code points
  std::array<bool, kLongest + 1> name_ends{};
};

/// A stem: the first `kept` code points and up to two restored ones.
struct StemShape {
  std::size_t kept = 0;
  std::array<char32_t, 2> restored{};
  std::size_t restored_count = 0;
  std::size_t size() const { return kept + restored_count; }
  /// Its code point `i`.
  char32_t at(const Piece& piece, std::size_t i) const {
    return i < kept ? piece.code_points[i] : restored[i - kept];
  }
};

/// One reading, with a score that makes rival readings comparable.
struct Reading {
  int score = -1000;
  WordKind kind = WordKind::kOther;
  std::size_t noun_size = 0;  ///< code points of the noun (nominal, copula, noun + suffix)
  StemShape stem;             ///< predicates
  std::string_view suffix;    ///< "하다" … or empty
  StemKind stem_kind = StemKind::kUnknown;
  const EndingEntry* ending = nullptr;
  const Particle* particle = nullptr;
  std::size_t particle_from = 0;  ///< code point where the particles begin
  std::size_t tail_from = 0;      ///< predicates: the first code point that is not stem alone
  bool past = false;
  bool future = false;
};

struct Cut;

/// What each disagreement with the tagger's cut costs a reading.
inline constexpr int kDisagreement = 40;

/// The best reading as noun with particles.
Reading read_nominal(const Lexicon& lexicon, const Piece& piece, const Cut& cut);

/// The best reading as a predicate or copula; score below 0 where there is none.
Reading read_predicate(const Lexicon& lexicon, const Piece& piece, const Cut& cut);

}  // namespace inyeon::ko
