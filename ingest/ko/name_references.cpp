#include "ingest/ko/name_references.h"

#include <optional>

#include "graph/model/schema.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view w : words) {
    if (w == word) return true;
  }
  return false;
}

MentionCandidate make(Span span, Reference reference, std::string_view type,
                      std::string_view head) {
  MentionCandidate mention;
  mention.span = span;
  mention.reference = reference;
  mention.type = std::string(type);
  mention.head = std::string(head);
  return mention;
}

MentionCandidate pair(Span span, std::uint32_t count) {
  MentionCandidate mention = make(span, Reference::kPair, type::kOrganization, "company");
  mention.count = count;
  return mention;
}

std::optional<MentionCandidate> after_determiner(std::string_view before, Span span,
                                                 std::string_view noun) {
  const NameWords& lists = NameWords::get();
  if (NameWords::get().has("surname", before) && is_title(noun)) {
    return make(span, Reference::kTitled, type::kPerson, before);
  }
  if (is_one_of(before, {"두", "양"}) && lists.has("company_noun", noun)) return pair(span, 2);
  if (!is_one_of(before, {"이", "같은", "해당", "그"})) return std::nullopt;
  if (lists.has("company_noun", noun)) {
    return make(span, Reference::kDescription, type::kOrganization, "company");
  }
  if (lists.has("product_head", noun) || noun == "제품") {
    return make(span, Reference::kDescription, type::kProduct, noun);
  }
  return std::nullopt;
}

std::optional<MentionCandidate> alone(const Word& word, std::string_view stem) {
  const bool subject = is_one_of(word.particle, {"는", "은", "가", "이"});
  if (is_one_of(stem, {"양사", "양측"})) return pair(word.stem, 2);
  if (stem.size() == 4 && stem[0] >= '2' && stem[0] <= '9' && stem.substr(1) == "사") {
    return pair(word.stem, static_cast<std::uint32_t>(stem[0] - '0'));
  }
  if (stem == "회사" && subject) {
    return make(word.stem, Reference::kDescription, type::kOrganization, "company");
  }
  if (stem == "그" && subject) return make(word.stem, Reference::kPronoun, type::kPerson, {});
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
    if (i > 0 && words[i - 1].after == 0) {
      Span span = words[i].stem;
      span.begin = words[i - 1].span.begin;
      mention = after_determiner(slice(text, words[i - 1].span), span, stem);
    }
    if (!mention) mention = alone(words[i], stem);
    if (!mention) continue;
    mention->sentence = sentence;
    mentions.push_back(*std::move(mention));
  }
}

}  // namespace inyeon::ko
