#include "ingest/ko/name_repair.h"

#include <algorithm>
#include <cctype>

#include "graph/model/schema.h"
#include "ingest/data/resources.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kOften = "3";  // seen so often, a noun is a common one
constexpr std::string_view kDot = "·";
constexpr std::string_view kEdges = " ()'\"-,.";

bool is_common(std::string_view word) {
  static const auto* const nouns = [] {
    auto* set = new std::unordered_set<std::string_view>;
    for (const auto& row : tsv_rows(resource("ko/nouns.tsv"))) {
      if (row.size() >= 2 && (row[1].size() > 1 || row[1] >= kOften)) set->insert(row[0]);
    }
    return set;
  }();
  return count_syllables(word) <= 2 && nouns->contains(word);
}

void trim(std::string_view text, NameCandidate& name) {
  while (name.begin < name.end && kEdges.find(text[name.begin]) != std::string_view::npos)
    ++name.begin;
  while (name.begin < name.end && kEdges.find(text[name.end - 1]) != std::string_view::npos)
    --name.end;
}

// 중국 CATL: a place before a blank, and something that is no place behind it.
std::uint32_t place_before(std::string_view surface, const NameList& list) {
  const std::size_t blank = surface.find(' ');
  NameEntry place, rest;
  if (blank == std::string_view::npos || !list.lookup(surface.substr(0, blank), place)) return 0;
  if (place.type != type::kPlace) return 0;
  const std::string_view tail = surface.substr(blank + 1);
  const bool place_too = list.lookup(tail, rest) && rest.type == type::kPlace;
  return place_too ? 0 : static_cast<std::uint32_t>(blank + 1);
}

void cut_person(std::string_view text, const Words& words, const NameList& list,
                NameCandidate& name) {
  const std::string_view surface = text.substr(name.begin, name.size());
  std::vector<NameMatch> inside;
  list.find(surface, inside);
  for (const NameMatch& match : inside) {
    if (match.begin > 0 && match.entry.type == type::kOrganization && !match.entry.ambiguous) {
      name.end = name.begin + match.begin;
      return trim(text, name);
    }
  }
  if (name_may_end(text, words, name.end)) return;
  for (const Word& word : words) {
    if (word.stem.begin != name.begin) continue;
    for (const Span& span : {word.stem, word.span}) {
      if (span.end > name.end && is_korean_name(slice(text, span))) name.end = span.end;
    }
  }
}

bool is_plausible(std::string_view surface, std::string_view kind, const NameList& list) {
  NameEntry entry;
  if (surface.empty()) return false;
  if (list.lookup(surface, entry)) return entry.type == kind || !entry.ambiguous;
  if (count_syllables(surface) < 2 || is_common(surface)) return false;
  if (NameWords::get().has("product_head", surface)) return kind == type::kProduct;
  return kind != type::kPerson || !is_title(surface);
}

}  // namespace

void repair_tagged(std::string_view text, const Words& words, const NameList& list,
                   NameCandidate name, std::vector<NameCandidate>& out) {
  std::string_view surface = text.substr(name.begin, name.size());
  if (const std::size_t bracket = surface.find('(');
      bracket != std::string_view::npos && bracket > 0 &&
      (surface.back() == ')' || surface.find(')') == std::string_view::npos)) {
    name.end = name.begin + static_cast<std::uint32_t>(bracket);
  }
  trim(text, name);
  surface = text.substr(name.begin, name.size());
  NameEntry entry;
  const bool listed = list.lookup(surface, entry);
  if (const std::size_t dot = surface.find(kDot);
      !listed && name.type == type::kOrganization && dot != std::string_view::npos) {
    NameCandidate first = name;
    first.end = name.begin + static_cast<std::uint32_t>(dot);
    name.begin = first.end + static_cast<std::uint32_t>(kDot.size());
    repair_tagged(text, words, list, first, out);
    return repair_tagged(text, words, list, name, out);
  }
  const std::uint32_t place = listed || name.type == type::kEvent ? 0 : place_before(surface, list);
  if (place > 0) {
    name.begin += place;
    if (name.type == type::kPlace) name.type = type::kOrganization;
  }
  if (name.type == type::kPerson) cut_person(text, words, list, name);
  surface = text.substr(name.begin, name.size());
  if (!is_plausible(surface, name.type, list)) return;
  if (list.lookup(surface, entry) && entry.type == name.type) name.key = entry.key;
  out.push_back(std::move(name));
}

void take_in_year(std::string_view text, NameCandidate& event) {
  if (event.type != type::kEvent || event.end + 5 > text.size()) return;
  const std::string_view year = text.substr(event.end, 5);
  if (!year.starts_with(" 20")) return;
  if (!std::isdigit(static_cast<unsigned char>(year[3])) ||
      !std::isdigit(static_cast<unsigned char>(year[4]))) {
    return;
  }
  const std::size_t after = event.end + 5;
  constexpr std::string_view kYear = "년";
  if (text.substr(after).starts_with(kYear)) return;
  event.end = static_cast<std::uint32_t>(after);
}

}  // namespace inyeon::ko
