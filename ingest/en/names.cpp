#include "ingest/en/word.h"

namespace inyeon::en {
namespace {

bool begins_name(const Words& words, std::size_t i, const Lexicon& lexicon) {
  const Word& word = words[i];
  if (!word.capital || lexicon.is("function", word.lower) || lexicon.is("calendar", word.lower))
    return false;
  return !lexicon.is("title", word.lower);
}

bool continues_name(const Words& words, std::size_t i, const Lexicon& lexicon) {
  const Word& word = words[i];
  if (!word.space_before) return false;
  if (word.text == "&") return i + 1 < words.size() && words[i + 1].capital;
  return (word.capital && begins_name(words, i, lexicon)) || (word.number && word.text.size() < 4);
}

std::string type_of(const Words& words, std::size_t begin, std::size_t end, std::string_view name,
                    const Lexicon& lexicon) {
  const std::string& last = words[end - 1].lower;
  if (lexicon.is("place", name)) return "Place";
  if (lexicon.is("company_suffix", last)) return "Organization";
  if (lexicon.is("facility", last)) return "Facility";
  if (lexicon.is("event", last)) return "Event";
  if (end < words.size() && words[end].text == "-based") return "Place";
  if (begin > 0 && lexicon.is("title", words[begin - 1].lower) && end - begin > 1) return "Person";
  const bool figure = name.find_first_of("0123456789") != std::string_view::npos;
  if (figure) return "Product";
  if (end - begin == 2 && lexicon.is("given_name", words[begin].text)) return "Person";
  return "Organization";
}

}  // namespace

void find_names(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                std::vector<MentionCandidate>& mentions) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!begins_name(words, i, lexicon)) continue;
    const std::size_t begin = i;
    while (i + 1 < words.size() && continues_name(words, i + 1, lexicon)) ++i;
    std::string name = words[begin].text;
    for (std::size_t k = begin + 1; k <= i; ++k) name += " " + words[k].text;
    const bool only_sentence_case = begin == 0 && i == begin;
    if (only_sentence_case && !lexicon.is("place", name) && words[begin].lower.size() < 3) continue;
    MentionCandidate mention;
    mention.span = {words[begin].span.field, words[begin].span.begin, words[i].span.end};
    mention.sentence = index;
    mention.type = type_of(words, begin, i + 1, name, lexicon);
    mention.confidence = only_sentence_case ? 0.4 : 0.7;
    mentions.push_back(std::move(mention));
  }
}

}  // namespace inyeon::en
