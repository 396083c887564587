#include "graph/identity/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "graph/identity/normalize.h"
#include "graph/model/schema.h"

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 26> kLetters = {
    "에이", "비",   "씨", "디",   "이",     "에프", "지",   "에이치", "아이",
    "제이", "케이", "엘", "엠",   "엔",     "오",   "피",   "큐",     "알",
    "에스", "티",   "유", "브이", "더블유", "엑스", "와이", "제트"};

// Longer runs of letters are rather words; those without a vowel cannot be said as one.
constexpr std::size_t kMostBesideHangul = 3;
constexpr std::size_t kMostWithoutVowel = 5;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool spelled(std::string_view run, bool beside_hangul) {
  if (run.size() > kMostWithoutVowel) return false;
  if (run.find_first_of("aeiou") == std::string_view::npos) return true;
  return beside_hangul && run.size() <= kMostBesideHangul;
}

std::string spell_letters(std::string_view form) {
  const bool beside_hangul = has_hangul(form);
  std::string result;
  for (std::size_t i = 0; i < form.size();) {
    std::size_t end = i;
    while (end < form.size() && is_letter(form[end])) ++end;
    if (end == i) {
      result += form[i++];
      continue;
    }
    const std::string_view run = form.substr(i, end - i);
    if (spelled(run, beside_hangul)) {
      for (const char c : run) result += kLetters[static_cast<std::size_t>(c - 'a')];
    } else {
      result += run;
    }
    i = end;
  }
  return result;
}

// Hangul stays whole: only marks of other scripts go.
std::string without_marks(std::string_view form) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return std::string(form);
  const auto whole = icu::UnicodeString::fromUTF8(
      icu::StringPiece(form.data(), static_cast<std::int32_t>(form.size())));
  const icu::UnicodeString parts = nfd->normalize(whole, error);
  icu::UnicodeString kept;
  bool latin = false;
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 c = parts.char32At(at);
    if (u_getCombiningClass(c) != 0 && latin) continue;
    latin = c < 0x250;
    kept.append(c);
  }
  std::string result;
  nfc->normalize(kept, error).toUTF8String(result);
  return U_FAILURE(error) ? std::string(form) : result;
}

bool has_marked_letters(std::string_view form) {
  // U+00C0 to U+024F and combining marks begin with these bytes.
  return form.find_first_of("\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCC\xCD") != std::string_view::npos;
}

std::string without_conjunction(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const std::size_t cut = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, cut);
    if (word != "and" && word != "And" && word != "AND") result.append(word).append(1, ' ');
    name.remove_prefix(std::min(cut + 1, name.size()));
  }
  return result;
}

}  // namespace

std::string identity_form(std::string_view type, std::string_view name) {
  const bool conjoined =
      name.find(" and ") != std::string_view::npos || name.find(" And ") != std::string_view::npos;
  std::string form =
      conjoined ? normalized_for(type, without_conjunction(name)) : normalized_for(type, name);
  if (has_marked_letters(form)) form = without_marks(form);
  if (form.size() > 1 && form.find('&') != std::string::npos) std::erase(form, '&');
  if (form.empty()) return normalized_for(type, name);
  if (type == type::kPerson || type == type::kPlace) return form;
  if (is_ascii(form) && form.size() > kMostWithoutVowel) return form;
  return spell_letters(form);
}

}  // namespace inyeon
