#include "ingest/ko/cut.h"

#include <algorithm>

namespace inyeon::ko {
namespace {

bool is_nominal(Morpheme m) { return m == Morpheme::kNoun || m == Morpheme::kModifier; }

bool is_verb(Morpheme m) {
  return m == Morpheme::kVerb || m == Morpheme::kVerbEnding || m == Morpheme::kVerbPrefinal;
}
bool is_suffix(Morpheme m) {
  return m == Morpheme::kSuffix || m == Morpheme::kSuffixEnding || m == Morpheme::kSuffixPrefinal;
}

// The first code point that is not stem alone; of several predicates in one piece, the last one's.
std::size_t tail_of(std::span<const Morpheme> morphemes, std::size_t from) {
  std::size_t tail = morphemes.size();
  for (std::size_t i = from; i < morphemes.size(); ++i) {
    const Morpheme m = morphemes[i];
    const bool pure = m == Morpheme::kVerb || m == Morpheme::kSuffix;
    const bool fused = !pure && (is_verb(m) || is_suffix(m));
    const bool behind_stem = i > from && (morphemes[i - 1] == Morpheme::kVerb ||
                                          morphemes[i - 1] == Morpheme::kSuffix);
    if (fused || (!pure && behind_stem)) tail = i;
  }
  return tail;
}

}  // namespace

Cut cut_of(std::span<const Morpheme> morphemes) {
  Cut cut;
  const std::size_t size = morphemes.size();
  std::size_t from = size;
  while (from > 0 && morphemes[from - 1] == Morpheme::kParticle) --from;
  cut.particle_from = from;
  while (cut.noun_size < from && is_nominal(morphemes[cut.noun_size])) ++cut.noun_size;
  const std::size_t at = cut.noun_size;
  if (at == from) {
    const bool modifier = at == size && size > 0 && morphemes[0] == Morpheme::kModifier;
    cut.kind = modifier ? Cut::Kind::kInvariant : Cut::Kind::kNominal;
  } else if (morphemes[at] == Morpheme::kNounParticle) {
    if (at + 1 == from) cut.kind = Cut::Kind::kNominal;
    cut.noun_size = from;
  } else if (is_suffix(morphemes[at])) {
    cut.kind = Cut::Kind::kNounVerb;
    cut.tail_from = tail_of(morphemes, at);
  } else if (is_verb(morphemes[at])) {
    cut.kind = Cut::Kind::kVerb;
    cut.tail_from = tail_of(morphemes, at);
  } else if (morphemes[at] != Morpheme::kNounCopulaEnding) {
    cut.kind = Cut::Kind::kCopula;  // which may have left nothing of itself: 의사다
  }
  return cut;
}

int disagreement(const Cut& cut, const Reading& reading) {
  const auto differ = [](auto a, auto b) { return a == b ? 0 : 1; };
  const int particle = differ(cut.particle_from, reading.particle_from);
  switch (cut.kind) {
    case Cut::Kind::kUnknown:
      return 0;
    case Cut::Kind::kNominal:
    case Cut::Kind::kInvariant:
      return reading.kind == WordKind::kNominal ? particle : 2;
    case Cut::Kind::kCopula:
      if (reading.kind != WordKind::kCopula) return 2;
      return particle + differ(cut.noun_size, reading.noun_size);
    case Cut::Kind::kVerb:
      if (reading.kind != WordKind::kPredicate) return 2;
      return particle + differ(cut.tail_from, reading.tail_from);
    case Cut::Kind::kNounVerb:
      if (reading.kind != WordKind::kPredicate) return 2;
      return particle + differ(cut.tail_from, reading.tail_from) +
             (reading.suffix.empty() ? 0 : differ(cut.noun_size, reading.noun_size));
  }
  return 0;
}

}  // namespace inyeon::ko
