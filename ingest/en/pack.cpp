#include "ingest/clause/language_pack.h"
#include "ingest/en/word.h"

namespace inyeon {
namespace {

class EnglishPack final : public LanguagePack {
 public:
  std::string_view language() const override { return "en"; }

  Analysis analyse(const Document& document) const override {
    Analysis analysis;
    for (const Field field : {Field::kTitle, Field::kText}) {
      const auto text = document.field(field);
      for (Sentence& sentence : en::split_sentences(text, field, lexicon_)) {
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
    en::find_names(words, index, lexicon_, analysis.mentions);
    analysis.sentences.push_back(std::move(sentence));
  }

  en::Lexicon lexicon_;
};

}  // namespace

std::unique_ptr<LanguagePack> make_english_pack() { return std::make_unique<EnglishPack>(); }

}  // namespace inyeon
