#include "graph/identity/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <vector>

#include "graph/model/schema.h"

namespace inyeon {
namespace {

constexpr UChar32 kHangulFirst = 0xAC00;
constexpr UChar32 kHangulLast = 0xD7A3;

template <typename Visit>
void each_code_point(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    visit(c < 0 ? 0xFFFD : c,
          text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
  }
}

// ASCII and Hangul syllables, nearly every name, need no tables.
bool is_plain(std::string_view text) {
  bool plain = true;
  each_code_point(text, [&](UChar32 c, std::string_view) {
    plain = plain && (c < 0x80 || (c >= kHangulFirst && c <= kHangulLast));
  });
  return plain;
}

std::string fold(std::string_view text) {
  if (is_plain(text)) {
    std::string lower(text);
    for (char& c : lower) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold_nfkc = icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  fold_nfkc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                           sink, nullptr, error);
  return U_FAILURE(error) ? std::string(text) : folded;
}

bool stays(UChar32 c) {
  return u_isalnum(c) || u_getCombiningClass(c) != 0 || c == '&' || c == '+' || c == '#';
}
bool is_digit(UChar32 c) { return c >= '0' && c <= '9'; }

// The runs of letters and digits of a folded name.
std::vector<std::string> tokens(std::string_view folded) {
  struct Piece {
    UChar32 c;
    std::string_view bytes;
  };
  std::vector<Piece> pieces;
  each_code_point(folded, [&](UChar32 c, std::string_view bytes) { pieces.push_back({c, bytes}); });
  std::vector<std::string> found(1);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const UChar32 c = pieces[i].c;
    const bool between_digits = (c == '.' || c == '-') && i > 0 && i + 1 < pieces.size() &&
                                is_digit(pieces[i - 1].c) && is_digit(pieces[i + 1].c);
    if (stays(c) || between_digits) {
      found.back() += pieces[i].bytes;
    } else if (c != '\'' && c != 0x2019 && !found.back().empty()) {
      found.emplace_back();
    }
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

constexpr std::string_view kLegalForms[] = {
    "inc",      "incorporated", "corp",     "corporation", "co",  "company", "ltd",
    "limited",  "llc",          "plc",      "lp",          "ag",  "gmbh",    "nv",
    "sa",       "kk",           "pte",      "pty",         "ab",  "as",      "asa",
    "bv",       "bhd",          "jsc",      "kgaa",        "oy",  "oyj",     "pjsc",
    "sas",      "sdn",          "se",       "sl",          "spa", "srl",     "tbk",
    "주식회사", "유한회사",     "합자회사", "주",          "유",  "株式会社"};

bool is_legal_form(std::string_view token) {
  return std::find(std::begin(kLegalForms), std::end(kLegalForms), token) != std::end(kLegalForms);
}

// S.A., N.V., S.p.A.
void join_last_letters(std::vector<std::string>& words) {
  std::size_t first = words.size();
  while (first > 1 && words[first - 1].size() == 1 && words.size() - first < 3) --first;
  std::string form;
  for (std::size_t i = first; i < words.size(); ++i) form += words[i];
  if (words.size() - first < 2 || !is_legal_form(form)) return;
  words.resize(first);
  words.push_back(std::move(form));
}

void strip_legal_forms(std::vector<std::string>& words) {
  join_last_letters(words);
  while (words.size() > 1 && is_legal_form(words.back())) words.pop_back();
  // Leading ones are Korean; "Co" or "SA" at the front may begin a name.
  while (words.size() > 1 &&
         (words.front() == "the" || (is_legal_form(words.front()) && has_hangul(words.front())))) {
    words.erase(words.begin());
  }
}

// 주식회사 is also written onto the name without a space.
void strip_attached_form(std::string& name) {
  constexpr std::string_view kForm = "주식회사";
  if (name.size() <= kForm.size()) return;
  if (name.starts_with(kForm)) name.erase(0, kForm.size());
  if (name.size() > kForm.size() && name.ends_with(kForm)) name.resize(name.size() - kForm.size());
}

std::string joined(const std::vector<std::string>& words, std::string_view otherwise) {
  std::string name;
  for (const std::string& word : words) name += word;
  return name.empty() ? std::string(otherwise) : name;
}

}  // namespace

std::string normalized_name(std::string_view name) {
  const std::string folded = fold(name);
  return joined(tokens(folded), folded);
}

std::string normalized_organization(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> words = tokens(folded);
  strip_legal_forms(words);
  std::string result = joined(words, folded);
  strip_attached_form(result);
  return result;
}

std::string normalized_for(std::string_view type, std::string_view name) {
  return type == type::kOrganization ? normalized_organization(name) : normalized_name(name);
}

bool has_hangul(std::string_view text) {
  bool found = false;
  each_code_point(text, [&](UChar32 c, std::string_view) {
    found = found || (c >= kHangulFirst && c <= kHangulLast);
  });
  return found;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace inyeon
