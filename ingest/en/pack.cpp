#include "ingest/clause/language_pack.h"
#include "ingest/en/names.h"
#include "ingest/en/sentence_view.h"

namespace inyeon {
namespace {

class EnglishPack final : public LanguagePack {
 public:
  std::string_view language() const override { return "en"; }

  Analysis analyse(const Document& document) const override {
    Analysis analysis;
    std::vector<en::Words> words;
    en::Capitals capitals;
    for (const Field field : {Field::kTitle, Field::kText}) {
      const auto text = document.field(field);
      for (Sentence& sentence : en::split_sentences(text, field, resources_.lexicon)) {
        words.push_back(en::split_words(text, sentence.span));
        for (const auto& word : words.back())
          sentence.tokens.push_back({word.span, word.lower, ""});
        if (field == Field::kText) en::note_capitals(words.back(), capitals);
        analysis.sentences.push_back(std::move(sentence));
      }
    }
    const auto firsts = find_entities(document, words, capitals, analysis);
    for (SentenceIndex i = 0; i < words.size(); ++i) {
      const en::SentenceView view(words[i], i, analysis, firsts[i].mention, firsts[i].literal);
      en::find_clauses(view, resources_, analysis);
      en::find_appositions(view, resources_, analysis);
    }
    return analysis;
  }

 private:
  struct Firsts {
    std::size_t mention = 0;
    std::size_t literal = 0;
  };

  /// Mentions and literals of all sentences; where those of each sentence begin.
  std::vector<Firsts> find_entities(const Document& document, const std::vector<en::Words>& words,
                                    const en::Capitals& capitals, Analysis& analysis) const {
    std::vector<Firsts> firsts;
    const en::Lexicon& lexicon = resources_.lexicon;
    for (SentenceIndex i = 0; i < words.size(); ++i) {
      firsts.push_back({analysis.mentions.size(), analysis.literals.size()});
      en::find_names(words[i], analysis.sentences[i], i, lexicon, capitals, analysis.mentions);
      en::find_references(words[i], i, lexicon, firsts.back().mention, analysis.mentions);
      en::find_literals(words[i], i, lexicon, analysis.literals);
    }
    en::settle_types(document, analysis.mentions);
    return firsts;
  }

  en::Resources resources_;
};

}  // namespace

std::unique_ptr<LanguagePack> make_english_pack() { return std::make_unique<EnglishPack>(); }

}  // namespace inyeon
