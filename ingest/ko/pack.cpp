// The Korean language pack: its steps in order.
#include <optional>

#include "graph/pack/schema_pack.h"
#include "ingest/clause/language_pack.h"
#include "ingest/data/resources.h"
#include "ingest/ko/class_nouns.h"
#include "ingest/ko/clauses.h"
#include "ingest/ko/names.h"
#include "ingest/ko/word.h"
#include "ingest/typing/type_model.h"

namespace inyeon {
namespace {

std::string_view tag_of(ko::WordKind kind) {
  switch (kind) {
    case ko::WordKind::kNominal:
      return "noun";
    case ko::WordKind::kPredicate:
      return "predicate";
    case ko::WordKind::kCopula:
      return "copula";
    case ko::WordKind::kModifier:
      return "modifier";
    case ko::WordKind::kAdverb:
      return "adverb";
    case ko::WordKind::kNumber:
      return "number";
    case ko::WordKind::kConjunction:
      return "conjunction";
    case ko::WordKind::kSymbol:
      return "symbol";
    case ko::WordKind::kOther:
      break;
  }
  return "other";
}

class KoreanPack : public LanguagePack {
 public:
  KoreanPack(std::string_view names_model, std::string_view types_model, const SchemaPack* schema)
      : schema_(schema),
        lexicon_(resource("ko/frames.tsv"),
                 schema == nullptr ? std::string_view() : schema->text(SchemaPack::kFramesKo)),
        names_(names_model, schema) {
    if (!types_model.empty()) types_.emplace(types_model);
  }

  std::string_view language() const override { return "ko"; }

  Analysis analyse(const Document& document) const override {
    Analysis analysis;
    analysis.sentences = ko::split_sentences(document.field(Field::kTitle), Field::kTitle);
    for (Sentence& sentence : ko::split_sentences(document.field(Field::kText), Field::kText)) {
      analysis.sentences.push_back(std::move(sentence));
    }
    std::vector<ko::Words> words;
    std::vector<std::vector<NameMatch>> listed;
    words.reserve(analysis.sentences.size());
    listed.reserve(analysis.sentences.size());
    for (const Sentence& sentence : analysis.sentences) {
      const std::string_view text = document.field(sentence.span.field);
      listed.push_back(names_.listed(text, sentence.span));
      words.push_back(morphology_.analyse(text, sentence.span,
                                          ko::sure_ends(listed.back(), sentence.span.begin)));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const ko::Word& word : words[i]) {
        analysis.sentences[i].tokens.push_back(
            {word.span, word.lemma, std::string(tag_of(word.kind))});
      }
    }
    names_.find(document, words, listed, analysis);
    ko::note_classes(document, words, analysis);
    if (types_) types_->retype(document, analysis);
    ko::trust_classes(document, analysis);
    note_core_types(schema_, analysis);
    ko::find_clauses(document, words, lexicon_, analysis);
    return analysis;
  }

 private:
  const SchemaPack* schema_;
  FrameLexicon lexicon_;
  ko::Morphology morphology_;
  ko::NameFinder names_;
  std::optional<typing::TypeModel> types_;
};

}  // namespace

std::unique_ptr<LanguagePack> make_korean_pack(const SchemaPack* schema) {
  return make_korean_pack(resource("ko/names.model"), resource("ko/types.model"), schema);
}

std::unique_ptr<LanguagePack> make_korean_pack(std::string_view names_model,
                                               std::string_view types_model,
                                               const SchemaPack* schema) {
  return std::make_unique<KoreanPack>(names_model, types_model, schema);
}

}  // namespace inyeon
