#include "ingest/ko/name_words.h"

#include <algorithm>
#include <cctype>

#include "ingest/data/resources.h"
#include "ingest/ko/hangul.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kOften = "3";  // seen so often, a noun is a common one

// Last syllables of bodies that a title may follow: 이사회 의장.
bool ends_like_a_body(std::string_view word) {
  constexpr std::string_view kLast = "회부처청팀실당측";
  return kLast.find(word.substr(word.size() - kSyllable)) != std::string_view::npos;
}

}  // namespace

const NameWords& NameWords::get() {
  static const NameWords words;
  return words;
}

NameWords::NameWords() {
  for (const auto& row : tsv_rows(resource("ko/name_words.tsv"))) {
    if (row.size() < 2) continue;
    Class& words = classes_[row[1]];
    words.words.insert(row[0]);
    words.sizes |= std::uint64_t{1} << std::min(row[0].size(), kLongest);
  }
  for (const auto& row : tsv_rows(resource("ko/particles.tsv"))) particles_.insert(row[0]);
  for (const auto& row : tsv_rows(resource("ko/nouns.tsv"))) {
    const bool often = row.size() >= 2 && (row[1].size() > 1 || row[1] >= kOften);
    if (often && count_syllables(row[0]) <= 2) common_.insert(row[0]);
    nouns_.insert(row[0]);
  }
  for (const auto& row : tsv_rows(resource("ko/news_words.tsv"))) nouns_.insert(row[0]);
}

bool NameWords::is_common_noun(std::string_view word) const { return common_.contains(word); }

bool NameWords::is_noun(std::string_view word) const { return nouns_.contains(word); }

bool NameWords::has(std::string_view kind, std::string_view word) const {
  const Class* found = classes_.find(kind);
  return found != nullptr && found->words.contains(word);
}

std::string_view NameWords::suffix(std::string_view kind, std::string_view text) const {
  const Class* found = classes_.find(kind);
  if (found == nullptr) return {};
  for (std::size_t at = 1; at < text.size(); ++at) {
    const std::string_view end = text.substr(at);
    const bool some_are_so_long = (found->sizes >> std::min(end.size(), kLongest) & 1U) != 0;
    if (some_are_so_long && found->words.contains(end)) return end;
  }
  return {};
}

bool NameWords::is_particle(std::string_view text) const {
  if (particles_.contains(text)) return true;
  for (std::size_t at = kSyllable; at < text.size(); at += kSyllable) {
    if (particles_.contains(text.substr(0, at)) && particles_.contains(text.substr(at)))
      return true;
  }
  return false;
}

std::size_t count_syllables(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

bool is_all_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_hangul(next_code_point(text, at))) return false;
  }
  return !text.empty();
}

bool name_may_end(std::string_view text, const Words& words, std::size_t at) {
  std::size_t next = at;
  const char32_t after = at < text.size() ? next_code_point(text, next) : U' ';
  if (!is_hangul(after)) return after >= 0x80 || !std::isalnum(static_cast<int>(after));
  const auto word = std::find_if(words.begin(), words.end(), [at](const Word& w) {
    return w.span.begin < at && at <= w.span.end;
  });
  if (word == words.end() || word->stem.end == at) return true;
  const std::string_view rest = text.substr(at, word->span.end - at);
  const NameWords& lists = NameWords::get();
  if (lists.is_particle(rest)) return true;
  for (std::size_t cut = kSyllable; cut <= rest.size(); cut += kSyllable) {
    if (lists.has("name_tail", rest.substr(0, cut)) &&
        (cut == rest.size() || lists.is_particle(rest.substr(cut)))) {
      return true;
    }
  }
  return false;
}

bool is_korean_name(std::string_view word) {
  const std::size_t count = count_syllables(word);
  if (count < 3 || count > 4 || !is_all_hangul(word) || ends_like_a_body(word)) return false;
  const NameWords& lists = NameWords::get();
  if (lists.has("surname", word.substr(0, 2 * kSyllable))) return true;
  return count == 3 && lists.has("surname", word.substr(0, kSyllable));
}

bool is_title(std::string_view noun) {
  const NameWords& lists = NameWords::get();
  return lists.has("title", noun) || lists.suffix("title", noun).size() > kSyllable;
}

}  // namespace inyeon::ko
