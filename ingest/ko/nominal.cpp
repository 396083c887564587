#include <algorithm>

#include "ingest/ko/cut.h"
#include "ingest/ko/hangul.h"
#include "ingest/ko/reading.h"

namespace inyeon::ko {
namespace {

bool agrees(char32_t last, After after) {
  if (!is_hangul(last)) return true;  // how figures and Latin letters are read is not known here
  return final_agrees(final_of(last), after);
}

std::uint64_t hash_between(const Piece& piece, std::size_t begin, std::size_t end) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t i = begin; i < end; ++i) hash = hash_step(hash, piece.code_points[i]);
  return hash;
}

/// A long noun is mostly made of shorter ones: its last two or three syllables tell.
bool ends_in_noun(const Lexicon& lexicon, const Piece& piece, std::size_t size) {
  for (std::size_t length = 2; length <= 4 && length < size; ++length) {
    if (lexicon.is_noun(hash_between(piece, size - length, size))) return true;
  }
  return false;
}

bool is_numeral(char32_t c) {
  return (c >= U'0' && c <= U'9') ||
         std::u32string_view(U"십백천만억조").find(c) != std::u32string_view::npos;
}

int noun_score(const Lexicon& lexicon, const Piece& piece, std::size_t size) {
  if (piece.name_ends[size]) return 150 + static_cast<int>(size);
  if (!is_hangul(piece.code_points[size - 1])) return 60;
  if (lexicon.is_noun(piece.prefixes[size])) {
    if (size == 1)
      return piece.code_points[0] == U'이' ? 68 : 54;  // 이를: this, rather than 이르다
    return lexicon.is_common_noun(piece.prefixes[size]) ? 66 : 54;
  }
  if (size == 1) return 12;
  if (lexicon.is_noun(hash_between(piece, piece.hangul_from, size)) && piece.hangul_from > 0)
    return 56;
  // 기업들: a known noun in the plural
  if (piece.code_points[size - 1] == U'들' && size > 2)
    return lexicon.is_noun(piece.prefixes[size - 1]) ? 59 : 48;
  return ends_in_noun(lexicon, piece, size) ? 42 : 36;
}

/// How much a particle says that it is one, rather than the noun's last syllable.
int particle_weight(const Particle& particle) {
  switch (particle.grammatical_case) {
    case Case::kConjunct:
      return -10;
    case Case::kAccusative:
      return 9;
    case Case::kTopic:
      return 7;
    case Case::kAlso:
      return particle.syllables > 1 ? 6 : 0;
    // 하고 is the verb far more often than the particle
    case Case::kComitative:
      return particle.syllables > 1 ? -16 : 4;
    case Case::kGenitive:
      return 4;
    default:
      return 4 + 2 * (particle.syllables - 1);
  }
}

}  // namespace

Reading read_nominal(const Lexicon& lexicon, const Piece& piece, const Cut& cut) {
  Reading best;
  best.kind = WordKind::kNominal;
  best.noun_size = best.particle_from = piece.size;
  best.score = noun_score(lexicon, piece, piece.size) + (piece.size > 1 ? 2 : 0);
  best.score -= kDisagreement * disagreement(cut, best);
  const std::size_t longest = std::min<std::size_t>(Lexicon::kLongestParticle, piece.size);
  for (std::size_t length = 1; length <= longest; ++length) {
    const std::size_t from = piece.size - length;
    if (from < piece.hangul_from || (from == 0 && !piece.attached)) break;
    const Particle* particle = lexicon.particle(hash_between(piece, from, piece.size));
    if (particle == nullptr) continue;
    if (from > 0 && !agrees(piece.code_points[from - 1], particle->after)) continue;
    const bool figure = from > 0 && is_numeral(piece.code_points[from - 1]) && from >= 1 &&
                        piece.code_points[0] >= U'0' && piece.code_points[0] <= U'9';
    if (figure && particle->grammatical_case == Case::kAlso && length == 1) continue;
    Reading reading;
    reading.kind = WordKind::kNominal;
    reading.noun_size = reading.particle_from = from;
    reading.particle = particle;
    reading.score = (from == 0 ? 80 : noun_score(lexicon, piece, from)) + particle_weight(*particle) -
                    kDisagreement * disagreement(cut, reading);
    if (reading.score > best.score) best = reading;
  }
  return best;
}

}  // namespace inyeon::ko
