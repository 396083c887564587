#include "ingest/clause/language_pack.h"
#include "ingest/en/sentence_view.h"

namespace inyeon {
namespace {

class EnglishPack final : public LanguagePack {
 public:
  std::string_view language() const override { return "en"; }

  Analysis analyse(const Document& document) const override {
    Analysis analysis;
    for (const Field field : {Field::kTitle, Field::kText}) {
      const auto text = document.field(field);
      for (Sentence& sentence : en::split_sentences(text, field, resources_.lexicon)) {
        add(text, std::move(sentence), analysis);
      }
    }
    return analysis;
  }

 private:
  void add(std::string_view text, Sentence sentence, Analysis& analysis) const {
    const auto index = static_cast<SentenceIndex>(analysis.sentences.size());
    const en::Words words = en::split_words(text, sentence.span);
    for (const auto& word : words) sentence.tokens.push_back({word.span, word.lower, ""});
    const std::size_t first_mention = analysis.mentions.size();
    const std::size_t first_literal = analysis.literals.size();
    en::find_names(words, index, resources_.lexicon, analysis.mentions);
    en::find_literals(words, index, resources_.lexicon, analysis.literals);
    const en::SentenceView view(words, index, analysis, first_mention, first_literal);
    en::find_clauses(view, resources_, analysis);
    en::find_appositions(view, resources_, analysis);
    analysis.sentences.push_back(std::move(sentence));
  }

  en::Resources resources_;
};

}  // namespace

std::unique_ptr<LanguagePack> make_english_pack() { return std::make_unique<EnglishPack>(); }

}  // namespace inyeon
