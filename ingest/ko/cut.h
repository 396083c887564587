// How the morpheme tagger cuts one piece, in the terms of readings. Internal to the Korean pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "ingest/ko/morphemes.h"
#include "ingest/ko/reading.h"

namespace inyeon::ko {

/// Counts code points of the piece.
struct Cut {
  enum class Kind : std::uint8_t { kUnknown, kNominal, kInvariant, kCopula, kVerb, kNounVerb };
  Kind kind = Kind::kUnknown;
  std::size_t noun_size = 0;      ///< of nominals, copulas and noun verbs (noun + 하다)
  std::size_t tail_from = 0;      ///< of verbs: the first code point that is not stem alone
  std::size_t particle_from = 0;  ///< where the particles behind everything begin
};

/// `morphemes`: one a code point of the piece.
Cut cut_of(std::span<const Morpheme> morphemes);

/// In how many respects a reading disagrees with the cut.
int disagreement(const Cut& cut, const Reading& reading);

}  // namespace inyeon::ko
