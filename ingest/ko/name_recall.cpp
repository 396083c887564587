#include "ingest/ko/name_recall.h"

#include <algorithm>
#include <cctype>

#include "graph/model/schema.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

constexpr int kSurePerson = 100;      // votes: more than the tagger can have given
constexpr std::size_t kHead = 3;      // bytes that every surface that is sought has

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 ? !std::isalnum(before) : at >= 3 && !is_all_hangul(text.substr(at - 3, 3));
}

// Names that are safe to look for wherever the document goes on.
bool is_distinctive(std::string_view name) {
  return is_all_hangul(name) ? count_syllables(name) >= 3 : name.size() >= 3;
}

// 세온전자 may go on as 세온, 가람머티리얼즈 as 가람: whether it does, the text tells. A common
// word is no short form, and neither is what a list knows as something else.
void add_short_forms(const std::string& full, const NameList& list, Vocabulary& known) {
  const NameWords& words = NameWords::get();
  const std::size_t suffix = words.suffix("company_suffix", full).size();
  for (std::size_t size = 2 * kSyllable; size + 2 * kSyllable <= full.size(); size += kSyllable) {
    const std::string brief = full.substr(0, size);
    NameEntry entry;
    if (words.is_noun(brief) || list.lookup(brief, entry)) continue;
    if (known.contains(brief) && !known[brief].brief) continue;
    known[brief].brief = true;
    known[brief].votes[std::string(type::kOrganization)] += 1;
  }
  if (suffix == 0 || full.size() < suffix + 2 * kSyllable) return;
  known[full.substr(0, full.size() - suffix)].votes[std::string(type::kOrganization)] += 1;
}

// 데이브 린 세로넷 최고경영자: where the text has the last of three parts as a house elsewhere, the
// tagger ran a person and an employer together.
bool takes_in_employer(std::string_view full, const Vocabulary& known) {
  const std::size_t last = full.rfind(' ');
  if (last == std::string_view::npos || full.find(' ') == last) return false;
  const auto house = known.find(full.substr(last + 1));
  return house != known.end() && !house->second.brief &&
         house->second.type() == type::kOrganization;
}

// 존 브랜슨 may go on as 브랜슨. The part of a name that stands alone is the person, whatever the
// tagger took it for there.
void add_persons_parts(const std::string& full, const NameList& list, Vocabulary& known) {
  const std::size_t blank = full.rfind(' ');
  if (blank == std::string::npos) return;
  for (const std::string& part : {full.substr(blank + 1), full.substr(0, full.find(' '))}) {
    NameEntry entry;
    if (count_syllables(part) < 2 || !is_all_hangul(part)) continue;
    if (NameWords::get().is_noun(part) || is_title(part) || list.lookup(part, entry)) continue;
    Known& person = known[part];
    person.brief = person.votes.empty() || person.brief;
    person.of_person = true;
    person.votes[std::string(type::kPerson)] += kSurePerson;
  }
}

// A noun that begins and, but for its particle, ends here.
bool stands_alone(const Words& words, std::size_t begin, std::size_t end) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.kind == WordKind::kNominal && word.stem.begin == begin && word.stem.end == end;
  });
}

std::uint32_t head_of(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  return byte(0) | byte(1) << 8U | byte(2) << 16U;
}

// Of places that overlap, only the first is looked at: one after the other must be sought.
bool overlaps_itself(std::string_view surface) {
  for (std::size_t shift = 1; shift < surface.size(); ++shift) {
    if (surface.starts_with(surface.substr(shift))) return true;
  }
  return false;
}

}  // namespace

std::string Known::type() const {
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

Vocabulary vocabulary_of(const Document& document, const Analysis& analysis, const NameList& list,
                         const FoundNames& found) {
  Vocabulary known;
  std::vector<std::string> full;
  std::vector<std::string> persons;
  for (std::size_t s = 0; s < found.size(); ++s) {
    const std::string_view text = document.field(analysis.sentences[s].span.field);
    for (const NameCandidate& name : found[s]) {
      const std::string surface(text.substr(name.begin, name.size()));
      Known& entry = known[surface];
      entry.votes[name.type] += name.rank;
      if (!name.key.empty()) entry.key = name.key;
      if (name.type == type::kOrganization && is_all_hangul(surface)) full.push_back(surface);
      if (name.type == type::kPerson) persons.push_back(surface);
    }
  }
  for (const std::string& name : full) add_short_forms(name, list, known);
  for (const std::string& name : persons) {
    if (takes_in_employer(name, known)) {
      known.erase(name);
    } else {
      add_persons_parts(name, list, known);
    }
  }
  return known;
}

void part_employers(std::string_view text, const Vocabulary& known,
                    std::vector<NameCandidate>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view surface = text.substr(names[i].begin, names[i].size());
    if (names[i].type != type::kPerson || !takes_in_employer(surface, known)) continue;
    NameCandidate house = names[i];
    names[i].end = names[i].begin + static_cast<std::uint32_t>(surface.rfind(' '));
    house.begin = names[i].end + 1;
    house.type = type::kOrganization;
    names.push_back(std::move(house));
  }
}

Recall::Recall(const Vocabulary& known) {
  for (const auto& [surface, entry] : known) {
    if (!entry.brief && !is_distinctive(surface)) continue;
    const auto number = static_cast<std::uint32_t>(sought_.size());
    sought_.push_back({surface, &entry});
    if (overlaps_itself(surface)) {
      overlapping_.push_back(number);
    } else {
      heads_.emplace_back(head_of(surface, 0), number);
      may_begin_.set(sieve(heads_.back().first));
    }
  }
  std::sort(heads_.begin(), heads_.end());
}

void Recall::find(std::string_view text, const Span& sentence, const Words& words,
                  std::vector<NameCandidate>& names) const {
  const std::string_view part = text.substr(0, sentence.end);
  std::vector<Place> places;
  for (std::size_t at = sentence.begin; at + kHead <= sentence.end; ++at) {
    const std::uint32_t head = head_of(text, at);
    if (may_begin_[sieve(head)] && starts_word(text, at)) find_at(part, at, head, places);
  }
  for (const std::uint32_t number : overlapping_) find_one(part, sentence.begin, number, places);
  // In the vocabulary's order.
  std::sort(places.begin(), places.end());
  for (const auto& [number, at] : places) {
    const auto& [surface, entry] = sought_[number];
    const std::size_t end = at + surface.size();
    if (!starts_word(text, at) || !name_may_end(text, words, end)) continue;
    if (entry->brief && !stands_alone(words, at, end)) continue;
    names.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), entry->type(),
                     entry->key, 2});
  }
}

void Recall::find_at(std::string_view part, std::size_t at, std::uint32_t head,
                     std::vector<Place>& places) const {
  for (auto found = std::lower_bound(heads_.begin(), heads_.end(), std::pair(head, 0U));
       found != heads_.end() && found->first == head; ++found) {
    if (part.substr(at).starts_with(sought_[found->second].first))
      places.emplace_back(found->second, at);
  }
}

void Recall::find_one(std::string_view part, std::size_t from, std::uint32_t number,
                      std::vector<Place>& places) const {
  const std::string_view surface = sought_[number].first;
  for (std::size_t at = part.find(surface, from); at != std::string_view::npos;
       at = part.find(surface, at + surface.size()))
    places.emplace_back(number, at);
}

}  // namespace inyeon::ko
