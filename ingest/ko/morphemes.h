// The classes that the morpheme tagger tells apart, one a code point. Internal to the Korean pack.
#pragma once

#include <cstdint>
#include <string_view>

namespace inyeon::ko {

/// What a syllable of a word is part of. Where contraction has put a morpheme's end and the next
/// one's beginning into one syllable (한 = 하 + ㄴ), it has a class of its own. The tag sets of the
/// treebanks are mapped to these by ingest/models/morphemes.tsv; see docs/analysis-ko.md.
enum class Morpheme : std::uint8_t {
  kNoun,             ///< N: nouns of all kinds, pronouns, numerals, figures, Latin, noun affixes
  kParticle,         ///< J
  kVerb,             ///< V: stems of verbs, adjectives, auxiliaries, 아니
  kEnding,           ///< E: final, connective, adnominal, nominal
  kSuffix,           ///< S: 하, 되, 시키, 스럽 … behind a noun or root
  kCopula,           ///< C: 이
  kModifier,         ///< M: adverbs, determiners, conjunctions, interjections
  kPrefinal,         ///< T: 었, 겠, 시
  kVerbEnding,       ///< F: V + E, 갈 = 가 + ㄹ
  kVerbPrefinal,     ///< A: V + T, 갔 = 가 + 았
  kSuffixEnding,     ///< G: S + E, 한
  kSuffixPrefinal,   ///< B: S + T, 했
  kCopulaEnding,     ///< K: C + E, 인
  kCopulaPrefinal,   ///< L: C + T, 였
  kNounParticle,     ///< D: N + J, 건 = 것 + 은
  kNounCopulaEnding  ///< Q: N + C + E, 겁(니다) = 것 + 이 + ㅂ(니다)
};
inline constexpr std::string_view kMorphemeLetters = "NJVESCMTFAGBKLDQ";

constexpr char letter_of(Morpheme morpheme) {
  return kMorphemeLetters[static_cast<std::size_t>(morpheme)];
}

}  // namespace inyeon::ko
