#include "ingest/text/language.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

/// As much of a text as decides; the rest could only cost time.
constexpr std::size_t kSample = 20000;

// Words that another language has too (in, was, an, on) are left out.
constexpr std::array<std::string_view, 30> kEnglish{
    "about", "after", "and",  "are",   "as",   "at", "been", "by",    "company", "for",
    "from",  "has",   "have", "its",   "it",   "is", "more", "new",   "of",      "said",
    "says",  "that",  "the",  "their", "this", "to", "were", "which", "will",    "with"};
constexpr std::array<std::string_view, 24> kForeign{
    "av",  "das", "de", "del", "der", "des", "di",  "die", "du",  "een", "ein", "el",
    "est", "het", "il", "la",  "las", "le",  "les", "los", "och", "que", "und", "une"};

struct Letters {
  std::size_t hangul = 0;
  std::size_t kana = 0;
  std::size_t latin = 0;
  std::size_t other = 0;
};

Letters count_letters(std::string_view text) {
  Letters count;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF)) {
      ++count.hangul;
    } else if (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) {
      ++count.kana;
    } else if ((c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) || (c >= 0xC0 && c < 0x250)) {
      ++count.latin;
    } else if ((c >= 0x370 && c < 0x2000) || (c >= 0x3400 && c < 0xA000)) {
      ++count.other;
    }
  }
  return count;
}

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool looks_english(std::string_view text) {
  std::size_t words = 0;
  std::size_t english = 0;
  std::size_t foreign = 0;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto c = static_cast<unsigned char>(i < text.size() ? text[i] : ' ');
    if (std::isalpha(c) != 0 || c >= 0x80) {
      word.push_back(static_cast<char>(c < 0x80 ? std::tolower(c) : c));
      continue;
    }
    if (word.empty()) continue;
    ++words;
    if (listed(kEnglish, word)) ++english;
    if (listed(kForeign, word)) ++foreign;
    word.clear();
  }
  // Headlines go without stop words; whole paragraphs do not.
  const bool enough = words < 12 ? foreign == 0 : english * 14 >= words;
  return words > 0 && enough && english >= foreign;
}

}  // namespace

std::string detect_language(std::string_view utf8) {
  std::size_t end = std::min(utf8.size(), kSample);
  while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) ++end;
  const std::string_view sample = utf8.substr(0, end);
  const Letters letters = count_letters(sample);
  const std::size_t all = letters.hangul + letters.kana + letters.latin + letters.other;
  // A syllable says as much as some three letters; so a Korean page full of English names stays
  // Korean, and an English one with a Korean name in brackets stays English.
  if (letters.hangul * 8 >= all && letters.hangul > letters.kana && letters.hangul > 0) return "ko";
  if (letters.latin * 10 >= all * 9 && looks_english(sample)) return "en";
  return "other";
}

std::string primary_language(std::string_view tag) {
  std::string out;
  for (const char c : tag) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) break;
    out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return out;
}

}  // namespace inyeon
