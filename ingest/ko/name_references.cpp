#include "ingest/ko/name_references.h"

#include <optional>

#include "graph/model/schema.h"
#include "ingest/ko/class_nouns.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

MentionCandidate make(Span span, Reference reference, std::string_view type,
                      std::string_view head) {
  MentionCandidate mention;
  mention.span = span;
  mention.reference = reference;
  mention.type = std::string(type);
  mention.head = std::string(head);
  return mention;
}

MentionCandidate several(Span span, std::string_view type, std::uint32_t count) {
  MentionCandidate mention = make(span, Reference::kPair, type, "company");
  mention.count = count;
  return mention;
}

// The type of what a class noun stands for; empty where it stands for nothing that can be meant
// again.
std::string_view type_of(std::string_view noun) {
  const NameWords& lists = NameWords::get();
  if (lists.has("company_noun", noun)) return type::kOrganization;
  if (lists.has("facility_noun", noun)) return type::kFacility;
  if (lists.has("product_noun", noun) || lists.has("product_head", noun)) return type::kProduct;
  if (lists.has("technology_noun", noun)) return type::kTechnology;
  if (lists.has("event_noun", noun)) return type::kEvent;
  if (lists.has("project_noun", noun)) return type::kProject;
  // 이 수퍼컴퓨터
  const std::string_view called = class_noun(noun).type;
  return called == type::kPerson || called == type::kPlace ? std::string_view() : called;
}

std::uint32_t count_of(std::string_view numeral) {
  if (is_one_of(numeral, {"두", "양"})) return 2;
  if (is_one_of(numeral, {"세", "3개"})) return 3;
  return is_one_of(numeral, {"네", "4개"}) ? 4 : 0;
}

std::optional<MentionCandidate> after_determiner(std::string_view before, Span span,
                                                 std::string_view noun) {
  const NameWords& lists = NameWords::get();
  if (lists.has("surname", before) && is_title(noun)) {
    return make(span, Reference::kTitled, type::kPerson, before);
  }
  if (const std::uint32_t count = count_of(before)) {
    if (lists.has("company_noun", noun)) return several(span, type::kOrganization, count);
    if (noun == "사람") return several(span, type::kPerson, count);
  }
  const bool this_one = is_one_of(before, {"이", "같은", "해당", "그", "이번", "동"});
  const std::string_view type = this_one ? type_of(noun) : std::string_view();
  if (type.empty()) return std::nullopt;
  // 이번 공장 is news; 이번 행사 is the one that was told of.
  if (before == "이번" && type != type::kEvent && type != type::kProject) return std::nullopt;
  return make(span, Reference::kDescription, type, noun);
}

// Whether a class noun at `at` stands on its own: no name, number or clause describes it.
bool unmodified(const Words& words, std::size_t at) {
  if (at == 0 || words[at].opens_quote || words[at].opens_bracket) return true;
  const Word& before = words[at - 1];
  if (before.after != 0) return true;
  switch (before.kind) {
    case WordKind::kNominal:
      return before.grammatical_case != Case::kNone && before.grammatical_case != Case::kGenitive &&
             before.grammatical_case != Case::kComitative &&
             before.grammatical_case != Case::kConjunct;
    case WordKind::kPredicate:
      return before.ending == Ending::kConnective || before.ending == Ending::kQuotative;
    case WordKind::kAdverb:
    case WordKind::kConjunction:
      return true;
    default:
      return false;
  }
}

// 회사는, 업체가, 재단은: the house that is talked about. Most class nouns stand for it only as a
// topic.
std::optional<MentionCandidate> class_noun(const Words& words, std::size_t at,
                                           std::string_view stem) {
  const Word& word = words[at];
  if (stem != "회사" && !NameWords::get().has("company_noun", stem)) return std::nullopt;
  if (word.kind != WordKind::kNominal || word.particle.empty() || !unmodified(words, at)) {
    return std::nullopt;
  }
  if (stem != "회사" && !is_one_of(word.particle, {"은", "는"})) return std::nullopt;
  return make(word.stem, Reference::kPronoun, type::kOrganization, stem);
}

std::optional<MentionCandidate> alone(const Words& words, std::size_t at, std::string_view stem) {
  const Word& word = words[at];
  const bool marked = is_one_of(word.particle, {"는", "은", "가", "이", "도", "의", "에게", "를"});
  if (is_one_of(stem, {"양사", "양측"})) return several(word.stem, type::kOrganization, 2);
  if (stem.size() == 4 && stem[0] >= '2' && stem[0] <= '9' && stem.substr(1) == "사") {
    return several(word.stem, type::kOrganization, static_cast<std::uint32_t>(stem[0] - '0'));
  }
  if (stem == "이들" && marked) return several(word.stem, type::kOrganization, 0);
  if (is_one_of(stem, {"그", "그녀"}) && marked) {
    return make(word.stem, Reference::kPronoun, type::kPerson, {});
  }
  if (auto mention = class_noun(words, at, stem)) return mention;
  if (NameWords::get().has("other_noun", stem)) {
    return make(word.stem, Reference::kOther, type::kOrganization, stem);
  }
  return std::nullopt;
}

}  // namespace

void find_references(std::string_view text, SentenceIndex sentence, const Words& words,
                     std::vector<MentionCandidate>& mentions) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view stem = slice(text, words[i].stem);
    std::optional<MentionCandidate> mention;
    // The 이 of 나래(Narae)이 is a particle.
    const bool apart = i < 2 || words[i - 2].space_after;
    if (i > 0 && words[i - 1].after == 0 && apart) {
      Span span = words[i].stem;
      span.begin = words[i - 1].span.begin;
      mention = after_determiner(slice(text, words[i - 1].span), span, stem);
    }
    if (!mention) mention = alone(words, i, stem);
    if (!mention) continue;
    mention->sentence = sentence;
    mentions.push_back(*std::move(mention));
  }
}

}  // namespace inyeon::ko
