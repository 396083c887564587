#include <map>

#include "ingest/clause/conversions.h"
#include "ingest/clause/language_pack.h"
#include "ingest/data/resources.h"
#include "ingest/en/literals.h"
#include "ingest/en/name_tagger.h"
#include "ingest/en/side_by_side.h"
#include "ingest/en/word_classes.h"
#include "ingest/typing/type_model.h"

namespace inyeon {
namespace {

class EnglishPack final : public LanguagePack {
 public:
  EnglishPack(std::string_view names_model, std::string_view types_model, const SchemaPack* schema)
      : schema_(schema), resources_(schema), names_(names_model, resources_.lexicon) {
    if (!types_model.empty()) types_.emplace(types_model);
  }

  std::string_view language() const override { return "en"; }

  Analysis analyse(const Document& document) const override {
    en::Syntax::Workspace workspace;
    en::Text text = en::read_text(document, resources_, workspace);
    Analysis analysis;
    analysis.subjects_drop = false;
    analysis.sentences = text.sentences;
    const auto firsts = find_entities(document, text, analysis);
    const auto topic = topic_of(document, analysis);
    en::ParsedSentence parse;
    for (SentenceIndex i = 0; i < text.words.size(); ++i) {
      const en::Words& words = text.words[i];
      if (words.empty()) continue;
      const en::SentenceView view(words, i, analysis, firsts[i].mention, firsts[i].literal);
      en::correct_tags(view, resources_.lexicon, analysis, text.tags[i]);
      resources_.syntax.parse(words, text.tags[i], workspace, parse);
      note_parse(parse, analysis.sentences[i]);
      const en::Clausal clausal{view, parse, resources_, analysis};
      const std::size_t first = analysis.clauses.size();
      en::find_verbal_clauses(clausal, analysis);
      en::find_nominal_clauses(clausal, analysis);
      en::deal_out_figures(clausal, first, analysis);
      en::find_appositions(clausal, analysis);
      en::find_locations(clausal, analysis);
      en::find_offices(clausal, topic, analysis);
    }
    en::find_antecedents(document, analysis);
    return analysis;
  }

 private:
  /// The organisation that the text names most often, of equals the first; by its first word, so
  /// that short names count.
  static std::optional<MentionIndex> topic_of(const Document& document, const Analysis& analysis) {
    std::map<std::string_view, std::pair<int, MentionIndex>> counts;
    for (MentionIndex i = 0; i < analysis.mentions.size(); ++i) {
      const MentionCandidate& mention = analysis.mentions[i];
      if (mention.reference != Reference::kNamed || mention.type != "Organization") continue;
      const std::string_view surface = document.slice(mention.span);
      ++counts.try_emplace(surface.substr(0, surface.find(' ')), 0, i).first->second.first;
    }
    std::optional<MentionIndex> topic;
    int most = 1;
    for (const auto& [word, count] : counts) {
      const bool earlier = topic && count.first == most && count.second < *topic;
      if (count.first <= most && !earlier) continue;
      most = count.first;
      topic = count.second;
    }
    return topic;
  }

  static void note_parse(const en::ParsedSentence& parse, Sentence& sentence) {
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
      const en::ParsedWord& word = parse.words[t];
      Token& token = sentence.tokens[t];
      token.tag = word.tag;
      token.lemma = word.lemma;
      token.relation = en::relation_name(parse, static_cast<int>(t));
      if (word.head >= 0) token.head = static_cast<std::uint32_t>(word.head);
      token.classes = classes_of(parse, static_cast<int>(t));
    }
  }

  static en::WordClasses::Classes classes_of(const en::ParsedSentence& parse, int i) {
    const en::WordClasses& classes = en::WordClasses::shared();
    const en::ParsedWord& word = parse[i];
    if (parse.is_noun(i)) return classes.of_noun(word.lemma);
    if (!parse.is_verb(i)) return {};
    const int particle = parse.child(i, en::Dep::kParticle);
    if (particle >= 0) {
      const auto found = classes.of_verb(word.lemma + " " + parse[particle].lemma);
      if (found[0] != 0) return found;
    }
    return classes.of_verb(word.lemma);
  }

  struct Firsts {
    std::size_t mention = 0;
    std::size_t literal = 0;
  };

  /// Mentions and literals of all sentences; where those of each sentence begin.
  std::vector<Firsts> find_entities(const Document& document, const en::Text& text,
                                    Analysis& analysis) const {
    std::vector<Firsts> firsts;
    const auto names = names_.find(document, text);
    auto next = names.begin();
    for (SentenceIndex i = 0; i < text.words.size(); ++i) {
      firsts.push_back({analysis.mentions.size(), analysis.literals.size()});
      for (; next != names.end() && next->sentence == i; ++next) analysis.mentions.push_back(*next);
      en::find_references(text.words[i], i, resources_.lexicon, firsts.back().mention,
                          analysis.mentions);
      en::find_literals(text.words[i], i, resources_.lexicon, document.info.date,
                        analysis.literals);
      drop_conversions(document.field(analysis.sentences[i].span.field), firsts.back().literal,
                       analysis.literals);
    }
    retype(document, firsts, analysis);
    note_core_types(schema_, analysis);
    return firsts;
  }

  void retype(const Document& document, std::vector<Firsts>& firsts, Analysis& analysis) const {
    if (!types_) return;
    types_->retype(document, analysis);
    std::size_t at = 0;
    for (SentenceIndex i = 0; i < firsts.size(); ++i) {
      while (at < analysis.mentions.size() && analysis.mentions[at].sentence < i) ++at;
      firsts[i].mention = at;
    }
  }

  const SchemaPack* schema_;
  en::Resources resources_;
  en::NameTagger names_;
  std::optional<typing::TypeModel> types_;
};

}  // namespace

std::unique_ptr<LanguagePack> make_english_pack(const SchemaPack* schema) {
  return make_english_pack(resource("en/names.model"), resource("en/types.model"), schema);
}

std::unique_ptr<LanguagePack> make_english_pack(std::string_view names_model,
                                                std::string_view types_model,
                                                const SchemaPack* schema) {
  return std::make_unique<EnglishPack>(names_model, types_model, schema);
}

}  // namespace inyeon
