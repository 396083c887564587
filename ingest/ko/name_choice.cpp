#include "ingest/ko/name_choice.h"

#include <algorithm>

#include "graph/model/schema.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

// A person before a title is sure: of a longer guess around the name only what lies beside it is
// left.
void clip_to_persons(std::vector<NameCandidate>& candidates) {
  for (const NameCandidate& person : std::vector<NameCandidate>(candidates)) {
    if (person.type != type::kPerson || person.rank < 3) continue;
    for (NameCandidate& other : candidates) {
      const bool around = other.begin <= person.begin && person.end <= other.end;
      if (!around || other.rank >= 3 || other.size() == person.size()) continue;
      if (person.begin - other.begin > other.end - person.end) {
        other.end = person.begin - (person.begin > other.begin ? 1 : 0);
      } else {
        other.begin = person.end + (person.end < other.end ? 1 : 0);
      }
    }
  }
}

}  // namespace

void merge_places(std::string_view text, std::vector<NameCandidate>& names) {
  const NameWords& lists = NameWords::get();
  for (std::size_t i = 1; i < names.size();) {
    NameCandidate& left = names[i - 1];
    const NameCandidate& right = names[i];
    const bool together = left.type == type::kPlace && right.type == type::kPlace &&
                          left.end + 1 == right.begin && text[left.end] == ' ';
    if (!together || lists.has("country", text.substr(right.begin, right.size()))) {
      ++i;
      continue;
    }
    left.end = right.end;
    left.rank = std::max(left.rank, right.rank);
    left.key.clear();
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

namespace {

bool office_behind(std::string_view text, const Words& words, std::uint32_t end) {
  const auto next = std::find_if(words.begin(), words.end(),
                                 [end](const Word& word) { return word.span.begin >= end; });
  return next != words.end() && is_title(slice(text, next->stem));
}

}  // namespace

void merge_houses(std::string_view text, const Words& words, std::vector<NameCandidate>& names) {
  for (std::size_t i = 1; i < names.size();) {
    NameCandidate& person = names[i - 1];
    const NameCandidate& house = names[i];
    const std::string_view first = text.substr(person.begin, person.size());
    const bool beside = person.type == type::kPerson && house.type == type::kOrganization &&
                        person.end + 1 == house.begin && text[person.end] == ' ';
    if (!beside || person.rank >= 3 || house.rank >= 3 || is_korean_name(first) ||
        first.find(' ') != std::string_view::npos || office_behind(text, words, house.end)) {
      ++i;
      continue;
    }
    person.end = house.end;
    person.type = house.type;
    person.key.clear();
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::vector<NameCandidate> choose_names(std::vector<NameCandidate> candidates) {
  clip_to_persons(candidates);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const NameCandidate& a, const NameCandidate& b) {
                     const bool pack = a.rank == kPackRank;
                     if (pack != (b.rank == kPackRank)) return pack;
                     if (a.size() != b.size()) return a.size() > b.size();
                     if (a.rank != b.rank) return a.rank > b.rank;
                     return a.begin < b.begin;
                   });
  std::vector<NameCandidate> chosen;
  for (NameCandidate& c : candidates) {
    const bool free = std::none_of(chosen.begin(), chosen.end(), [&](const NameCandidate& other) {
      return c.begin < other.end && other.begin < c.end;
    });
    if (free) chosen.push_back(std::move(c));
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const NameCandidate& a, const NameCandidate& b) { return a.begin < b.begin; });
  return chosen;
}

}  // namespace inyeon::ko
