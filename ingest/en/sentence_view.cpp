#include "ingest/en/sentence_view.h"

#include "graph/pack/schema_pack.h"
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

Resources::Resources(const SchemaPack* schema)
    : frames(resource("en/frames.tsv"),
             schema == nullptr ? std::string_view() : schema->text(SchemaPack::kFramesEn)) {
  if (schema != nullptr) listed.emplace(*schema);
}

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

void correct_tags(const SentenceView& view, const Lexicon& lexicon, const Analysis& analysis,
                  std::vector<std::string_view>& tags) {
  for (int i = 0; i < view.size(); ++i) {
    std::string_view& tag = tags[static_cast<std::size_t>(i)];
    const Word& word = view.at(i);
    const int mention = view.mention_at(i);
    const bool named =
        mention != kNone &&
        analysis.mentions[static_cast<std::size_t>(mention)].reference == Reference::kNamed;
    if (named && word.capital && word.text.size() > 1) {
      tag = "NNP";
    } else if (named && !lexicon.is("function", word.lower) &&
               (tag == "TO" || tag == "IN" || tag == "MD" || tag == "DT" || tag == "CC")) {
      tag = "NN";  // "lumitanib": no new word is one of a closed class
    } else if (view.literal_at(i) != kNone && (word.lower == "won" || word.lower == "pounds")) {
      tag = "NNS";
    } else if (view.literal_at(i) != kNone && word.number) {
      tag = "CD";
    } else if (i == 0 && lexicon.is("measure", word.lower)) {
      tag = word.lower.back() == 's' ? "NNS" : "NN";
    } else if (lexicon.is("company_noun", word.lower)) {
      tag = "NN";
    }
  }
}

}  // namespace inyeon::en
