#include "ingest/ko/name_repair.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "graph/model/schema.h"
#include "ingest/ko/class_nouns.h"
#include "ingest/ko/name_words.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kDot = "·";
constexpr std::string_view kQuotes = "‘’“”";  // three bytes each
constexpr std::string_view kEdges = " ()'\"-,.";

std::uint32_t edge(std::string_view last) {
  if (kEdges.find(last.back()) != std::string_view::npos) return 1;
  return last.size() == 3 && kQuotes.find(last) != std::string_view::npos ? 3 : 0;
}

void trim(std::string_view text, NameCandidate& name) {
  while (name.size() > 0) {
    const std::string_view surface = text.substr(name.begin, name.size());
    const bool blank = kEdges.find(surface.front()) != std::string_view::npos;
    const std::uint32_t front = blank ? 1 : surface.size() >= 3 ? edge(surface.substr(0, 3)) : 0;
    const std::uint32_t step = blank || front == 3 ? front : 0;
    name.begin += step;
    const std::string_view rest = text.substr(name.begin, name.size());
    if (rest.empty()) return;
    const std::uint32_t back = edge(rest.substr(rest.size() >= 3 ? rest.size() - 3 : 0));
    name.end -= back;
    if (step == 0 && back == 0) return;
  }
}

bool is_district(std::string_view name) {
  constexpr std::string_view kLast = "시구군동읍면리도주";
  return name.size() > 3 && kLast.find(name.substr(name.size() - 3)) != std::string_view::npos;
}

// 미 CDX, 일 KRN
bool is_brief_country(std::string_view word) {
  return is_one_of(word, {"미", "영", "독", "불", "일", "중"});
}

// 중국 CATL: a country before a blank, and something that is no place in it behind it.
std::uint32_t country_before(std::string_view surface, std::string_view kind,
                             const NameList& list) {
  const std::size_t blank = surface.find(' ');
  if (blank == std::string_view::npos) return 0;
  const NameWords& lists = NameWords::get();
  const std::string_view tail = surface.substr(blank + 1);
  if (is_brief_country(surface.substr(0, blank)) &&
      std::isupper(static_cast<unsigned char>(tail.front())) != 0)
    return static_cast<std::uint32_t>(blank + 1);
  if (!lists.has("country", surface.substr(0, blank))) return 0;
  NameEntry rest;
  const bool listed = list.lookup(tail, rest);
  const bool place = listed && rest.type == type::kPlace;
  const bool unknown = !listed && is_all_hangul(tail);
  if (kind == type::kPlace && (is_district(tail) || place || unknown)) {
    return lists.has("country", tail) ? static_cast<std::uint32_t>(blank + 1) : 0;
  }
  return place ? 0 : static_cast<std::uint32_t>(blank + 1);
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
  if (count_syllables(surface) < 2 || NameWords::get().is_common_noun(surface)) return false;
  if (NameWords::get().has("product_head", surface)) return kind == type::kProduct;
  // 헬리콥터 is no house
  const ClassNoun said = class_noun(surface);
  if (said.noun == surface && said.type != kind) return false;
  return kind != type::kPerson || !is_title(surface);
}

bool parts_names(const Word& word) {
  static constexpr std::array<std::string_view, 12> kParticles = {
      "와", "과", "은", "는", "을", "를", "도", "이", "가", "에서", "에게", "로부터"};
  return std::find(kParticles.begin(), kParticles.end(), word.particle) != kParticles.end() &&
         word.stem.size() >= 6;
}

// 포르투갈의 통신사, 부산에 데이터센터를: what belongs to somebody listed, or stands in a listed
// place, is another name.
bool belongs(std::string_view text, const Word& word, const NameList& list) {
  NameEntry owner;
  if (word.particle != "의" && word.particle != "에") return false;
  return list.lookup(slice(text, word.stem), owner) &&
         (word.particle == "의" || owner.type == type::kPlace);
}

// 메모리와 파운드리 서비스, 가온은 나래 are two names: the word that ends the first, if any.
const Word* particle_inside(std::string_view text, const Words& words, const NameList& list,
                            const NameCandidate& name) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.stem.begin >= name.begin && word.span.end < name.end && word.space_after &&
           (parts_names(word) || belongs(text, word, list));
  });
  return found == words.end() ? nullptr : &*found;
}

// Before a title, 가람로보틱스 한소율 and 한소율 가람로보틱스 are an employer and a person: where
// the second begins, if it is so.
const Word* person_inside(std::string_view text, const Words& words, const NameCandidate& name) {
  std::vector<const Word*> inside;
  const Word* behind = nullptr;
  for (const Word& word : words) {
    if (word.span.begin >= name.begin && word.span.end <= name.end) inside.push_back(&word);
    if (behind == nullptr && word.span.begin >= name.end) behind = &word;
  }
  if (inside.size() < 2 || behind == nullptr || !is_title(slice(text, behind->stem)))
    return nullptr;
  if (is_korean_name(slice(text, inside.back()->span))) return inside.back();
  return is_korean_name(slice(text, inside.front()->span)) ? inside[1] : nullptr;
}

// Where quoted speech begins inside the name, behind what is said of whom: KP는 “나래텔레콤.
std::size_t speech_inside(std::string_view surface) {
  const std::size_t curly = surface.find("“");
  return curly != std::string_view::npos ? curly : surface.find('"');
}

// 나래에따르면: off a postposition that was written together with the name.
void cut_postposition(std::string_view text, NameCandidate& name) {
  static constexpr std::array<std::string_view, 7> kPostpositions = {
      "에따르면", "에의하면", "에따라", "에의해", "에대한", "에대해", "과함께"};
  for (const std::string_view postposition : kPostpositions) {
    const std::string_view surface = text.substr(name.begin, name.size());
    const std::size_t at = surface.find(postposition);
    if (at == std::string_view::npos || at == 0) continue;
    name.end = name.begin + static_cast<std::uint32_t>(at);
  }
}

// CATL과(의): off a particle behind Latin letters.
void settle_end(std::string_view text, NameCandidate& name) {
  const std::string_view surface = text.substr(name.begin, name.size());
  std::size_t latin = surface.size();
  while (latin > 0 && static_cast<unsigned char>(surface[latin - 1]) >= 0x80) --latin;
  const bool cased = latin > 0 && latin < surface.size() &&
                     std::isalnum(static_cast<unsigned char>(surface[latin - 1])) != 0;
  if (cased && NameWords::get().is_particle(surface.substr(latin)))
    name.end = name.begin + static_cast<std::uint32_t>(latin);
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
  if (const std::size_t close = surface.find(')');
      close != std::string_view::npos && close > 0 &&
      surface.substr(0, close).find('(') == std::string_view::npos) {
    name.end = name.begin + static_cast<std::uint32_t>(close);
  }
  cut_postposition(text, name);
  trim(text, name);
  if (const std::size_t speech = speech_inside(text.substr(name.begin, name.size()));
      speech != std::string_view::npos && speech > 0) {
    NameCandidate first = name;
    first.end = name.begin = name.begin + static_cast<std::uint32_t>(speech);
    repair_tagged(text, words, list, first, out);
    return repair_tagged(text, words, list, name, out);
  }
  // Of 로봇 ‘두드림’ the name is what is quoted.
  constexpr std::string_view kOpen = "‘";
  const std::size_t quote = text.substr(name.begin, name.size()).rfind(kOpen);
  if (quote != std::string_view::npos) {
    name.begin += static_cast<std::uint32_t>(quote + kOpen.size());
    trim(text, name);
  }
  drop_deeds(text, name);
  surface = text.substr(name.begin, name.size());
  NameEntry entry;
  const bool listed = list.lookup(surface, entry);
  if (const Word* conjunct = particle_inside(text, words, list, name);
      !listed && conjunct != nullptr) {
    NameCandidate first = name;
    first.end = conjunct->stem.end;
    name.begin = conjunct->span.end;
    repair_tagged(text, words, list, first, out);
    return repair_tagged(text, words, list, name, out);
  }
  const Word* second =
      listed || name.type == type::kEvent ? nullptr : person_inside(text, words, name);
  if (second != nullptr) {
    NameCandidate first = name;
    first.end = second->span.begin;
    name.begin = second->span.begin;
    const bool person_last = is_korean_name(text.substr(name.begin, name.size()));
    first.type = person_last ? type::kOrganization : type::kPerson;
    name.type = person_last ? type::kPerson : type::kOrganization;
    repair_tagged(text, words, list, first, out);
    return repair_tagged(text, words, list, name, out);
  }
  if (const std::size_t dot = surface.find(kDot);
      !listed && name.type == type::kOrganization && dot != std::string_view::npos) {
    NameCandidate first = name;
    first.end = name.begin + static_cast<std::uint32_t>(dot);
    name.begin = first.end + static_cast<std::uint32_t>(kDot.size());
    repair_tagged(text, words, list, first, out);
    return repair_tagged(text, words, list, name, out);
  }
  const std::uint32_t place =
      listed || name.type == type::kEvent ? 0 : country_before(surface, name.type, list);
  if (place > 0) {
    name.begin += place;
    if (name.type == type::kPlace && !NameWords::get().has("country", surface.substr(place))) {
      name.type = type::kOrganization;
    }
  }
  if (name.type == type::kPerson) cut_person(text, words, list, name);
  if (!listed) settle_end(text, name);
  surface = text.substr(name.begin, name.size());
  if (!is_plausible(surface, name.type, list)) return;
  if (list.lookup(surface, entry) && entry.type == name.type) name.key = entry.key;
  out.push_back(std::move(name));
}

void drop_deeds(std::string_view text, NameCandidate& name) {
  const NameWords& lists = NameWords::get();
  while (name.size() > 0) {
    const std::string_view surface = text.substr(name.begin, name.size());
    const std::size_t first = surface.find(' ');
    if (first == std::string_view::npos) return;
    const std::size_t last = surface.rfind(' ');
    if (lists.has("deed", surface.substr(last + 1))) {
      name.end = name.begin + static_cast<std::uint32_t>(last);
    } else if (lists.has("lead", surface.substr(0, first))) {
      name.begin += static_cast<std::uint32_t>(first + 1);
    } else {
      return;
    }
    trim(text, name);
  }
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
