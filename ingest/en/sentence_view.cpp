#include "ingest/en/sentence_view.h"

#include "ingest/data/resources.h"

namespace inyeon::en {
namespace {

template <typename Marks>
void lay(const Words& words, const Marks& marks, std::size_t first, std::vector<int>& on) {
  std::size_t w = 0;
  for (std::size_t m = first; m < marks.size(); ++m) {
    while (w < words.size() && words[w].span.begin < marks[m].span.begin) ++w;
    for (; w < words.size() && marks[m].span.contains(words[w].span); ++w)
      on[w] = static_cast<int>(m);
  }
}

}  // namespace

Resources::Resources() : frames(resource("en/frames.tsv")) {}

SentenceView::SentenceView(const Words& sentence_words, SentenceIndex sentence,
                           const Analysis& analysis, std::size_t first_mention,
                           std::size_t first_literal)
    : words(sentence_words),
      index(sentence),
      mention(sentence_words.size(), kNone),
      literal(sentence_words.size(), kNone) {
  lay(words, analysis.mentions, first_mention, mention);
  lay(words, analysis.literals, first_literal, literal);
}

std::vector<MentionIndex> mentions_before(const SentenceView& view, const Lexicon& lexicon,
                                          int end) {
  std::vector<MentionIndex> found;
  int i = end - 1;
  // Words between the mention and the verb: "Samsung officials said".
  for (int skipped = 0; i >= 0 && view.mention_at(i) == kNone && skipped < 3; ++skipped, --i) {
    if (lexicon.is("preposition", view.lower(i)) || view.lower(i) == ",") return found;
  }
  while (i >= 0 && view.mention_at(i) != kNone) {
    const int mention = view.mention_at(i);
    found.insert(found.begin(), static_cast<MentionIndex>(mention));
    while (i >= 0 && view.mention_at(i) == mention) --i;
    const int before = i;
    const bool joined = view.lower(i) == "and" || view.lower(i) == "," || view.lower(i) == "or";
    if (joined) --i;
    if (joined && view.lower(i) == ",") --i;
    if (before >= 0 && lexicon.is("preposition", view.lower(before)) && before > 0 &&
        view.mention_at(before - 1) != kNone && view.lower(before) != "to") {
      // "the plant of X": the phrase before the preposition is the head.
      found.clear();
      i = before - 1;
      continue;
    }
    if (!joined) break;
  }
  return found;
}

}  // namespace inyeon::en
