#include <algorithm>
#include <map>

#include "ingest/en/names.h"

namespace inyeon::en {
namespace {

MentionCandidate reference(const Words& words, std::size_t begin, std::size_t end,
                           SentenceIndex index, Reference kind, std::string type,
                           std::string head) {
  MentionCandidate mention;
  mention.span = {words[begin].span.field, words[begin].span.begin, words[end - 1].span.end};
  mention.sentence = index;
  mention.reference = kind;
  mention.type = std::move(type);
  mention.head = std::move(head);
  return mention;
}

/// "the South Korean chipmaker", "the two companies".
void describe(const Words& words, std::size_t i, SentenceIndex index, const Lexicon& lexicon,
              std::vector<MentionCandidate>& found) {
  bool two = words[i].lower == "both";
  for (std::size_t k = i + 1; k < std::min(words.size(), i + 5); ++k) {
    two = two || words[k].lower == "two";
    if (two && lexicon.is("company_plural", words[k].lower)) {
      found.push_back(
          reference(words, i, k + 1, index, Reference::kPair, "Organization", "company"));
      found.back().count = 2;
      return;
    }
    if (lexicon.is("company_noun", words[k].lower)) {
      found.push_back(reference(words, i, k + 1, index, Reference::kDescription, "Organization",
                                words[k].lower));
      return;
    }
    if (lexicon.is("preposition", words[k].lower) || words[k].text == ",") return;
  }
}

/// "the plant", "this drug": a thing that was named before.
void describe_thing(const Words& words, std::size_t i, SentenceIndex index, const Lexicon& lexicon,
                    std::vector<MentionCandidate>& found) {
  if (i + 1 >= words.size() || words[i + 1].capital) return;
  const std::string& noun = words[i + 1].lower;
  const bool facility = lexicon.is("facility", noun);
  if (!facility && !lexicon.is("product", noun)) return;
  found.push_back(reference(words, i, i + 2, index, Reference::kDescription,
                            facility ? "Facility" : "Product", noun));
}

/// "it is clear that", "it was unlikely to": no one is meant.
bool expletive(const Words& words, std::size_t i) {
  const auto lower = [&](std::size_t k) {
    return k < words.size() ? std::string_view(words[k].lower) : std::string_view{};
  };
  if (words[i].lower != "it") return false;
  if (lower(i + 1) != "is" && lower(i + 1) != "was" && lower(i + 1) != "'s" &&
      lower(i + 1) != "remains")
    return false;
  for (std::size_t k = i + 2; k < i + 5; ++k) {
    if (lower(k) == "that" || lower(k) == "whether" || lower(k) == "how" || lower(k) == "who")
      return true;
  }
  return false;
}

}  // namespace

void find_references(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                     std::size_t first, std::vector<MentionCandidate>& mentions) {
  std::vector<MentionCandidate> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].lower;
    if (word == "the" || word == "both") describe(words, i, index, lexicon, found);
    if (word == "the" || word == "this" || word == "that")
      describe_thing(words, i, index, lexicon, found);
    if (expletive(words, i)) continue;
    if (lexicon.is("pronoun_person", word))
      found.push_back(reference(words, i, i + 1, index, Reference::kPronoun, "Person", word));
    if (lexicon.is("pronoun_thing", word))
      found.push_back(reference(words, i, i + 1, index, Reference::kPronoun, "Organization", word));
  }
  const auto from = mentions.begin() + static_cast<std::ptrdiff_t>(first);
  // A name inside a description stays a name: "the Daegu-based company" keeps only Suwon and its
  // head.
  for (MentionCandidate& candidate : found) {
    for (auto name = from; name != mentions.end(); ++name) {
      if (candidate.span.overlaps(name->span))
        candidate.span.begin = std::max(candidate.span.begin, name->span.end);
    }
    while (candidate.span.begin < candidate.span.end) {
      const auto at = std::find_if(words.begin(), words.end(), [&](const Word& w) {
        return w.span.begin >= candidate.span.begin;
      });
      if (at == words.end()) break;
      candidate.span.begin = at->span.begin;
      if (at->text != "-based") break;
      candidate.span.begin = at->span.end;
    }
  }
  std::erase_if(found, [](const MentionCandidate& m) { return m.span.begin >= m.span.end; });
  mentions.insert(mentions.end(), found.begin(), found.end());
  std::stable_sort(
      mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(),
      [](const MentionCandidate& a, const MentionCandidate& b) { return a.span < b.span; });
}

void settle_types(const Document& document, std::vector<MentionCandidate>& mentions) {
  struct Best {
    std::string type;
    double confidence = 0;
  };
  std::map<std::string, Best, std::less<>> best;
  const auto offer = [&best](std::string_view surface, const MentionCandidate& mention,
                             double confidence) {
    Best& entry = best[std::string(surface)];
    if (confidence > entry.confidence) entry = {mention.type, confidence};
  };
  for (const MentionCandidate& mention : mentions) {
    if (mention.reference != Reference::kNamed) continue;
    const auto surface = document.slice(mention.span);
    offer(surface, mention, mention.confidence);
    const auto space = surface.rfind(' ');
    if (mention.type == "Person" && space != surface.npos)
      offer(surface.substr(space + 1), mention, 0.7);
    const auto front = surface.substr(0, surface.find(' '));
    if (mention.type == "Organization" && mention.confidence > 0.8) offer(front, mention, 0.65);
  }
  for (MentionCandidate& mention : mentions) {
    if (mention.reference != Reference::kNamed) continue;
    const auto found = best.find(document.slice(mention.span));
    if (found != best.end()) mention.type = found->second.type;
  }
}

}  // namespace inyeon::en
