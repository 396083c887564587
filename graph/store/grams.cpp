#include "graph/store/grams.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace inyeon::store {
namespace {

constexpr std::int32_t kSyllableFirst = 0xAC00, kSyllableLast = 0xD7A3, kSyllablesAnInitial = 588;
constexpr std::int32_t kConsonantFirst = 0x3131, kConsonantLast = 0x314E;
constexpr std::int32_t kBorder = 0;  // no name holds a NUL
constexpr unsigned kGramBits = 26, kWeightBits = 5;

template <typename Visit>
void each_letter(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    visit(c < 0 ? 0xFFFD : c);
  }
}

std::uint32_t gram(std::int32_t first, std::int32_t second, std::uint64_t kind) {
  std::uint64_t mixed =
      static_cast<std::uint64_t>(first) << 32U ^ static_cast<std::uint64_t>(second);
  mixed = (mixed + kind) * 0x9e3779b97f4a7c15ULL;
  mixed ^= mixed >> 29U;
  mixed *= 0xbf58476d1ce4e5b9ULL;
  return static_cast<std::uint32_t>(mixed >> (64U - kGramBits));
}

// The kinds of grams: a pair of letters, or the two that a name begins with.
constexpr std::uint64_t kPair = 0, kBeginning = 2;

std::vector<std::int32_t> letters_of(std::string_view text) {
  std::vector<std::int32_t> letters;
  each_letter(text, [&](std::int32_t c) { letters.push_back(c); });
  return letters;
}

std::uint32_t beginning(const std::vector<std::int32_t>& letters, std::uint64_t kind) {
  return letters.size() < 2 ? gram(kBorder, letters.at(0), kind + kPair)
                            : gram(letters[0], letters[1], kind + kBeginning);
}

std::vector<std::uint32_t> pairs(std::string_view text, Borders borders, std::uint64_t kind) {
  std::vector<std::int32_t> letters = letters_of(text);
  std::vector<std::uint32_t> found;
  if (letters.empty()) return found;
  if (borders == Borders::kBoth) {
    found.push_back(beginning(letters, kind));
    letters.insert(letters.begin(), kBorder);
    letters.push_back(kBorder);
  }
  for (std::size_t i = 1; i < letters.size(); ++i)
    found.push_back(gram(letters[i - 1], letters[i], kind + kPair));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// The first pair of letters says no more than the beginning does.
std::vector<std::uint32_t> beginning_and_rest(std::string_view text, std::uint64_t kind) {
  const std::vector<std::int32_t> letters = letters_of(text);
  if (letters.empty()) return {};
  std::vector<std::uint32_t> found{beginning(letters, kind)};
  for (std::size_t i = 2; i < letters.size(); ++i)
    found.push_back(gram(letters[i - 1], letters[i], kind + kPair));
  return found;
}

void append_utf8(std::string& text, std::int32_t c) {
  std::array<std::uint8_t, 4> bytes{};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, c);
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

}  // namespace

std::vector<std::uint32_t> grams(std::string_view normalized, Borders borders) {
  return borders == Borders::kFirst ? beginning_and_rest(normalized, 0)
                                    : pairs(normalized, borders, 0);
}

std::vector<std::uint32_t> initial_grams(std::string_view initials, Borders borders) {
  if (initials.empty()) return {};
  return borders == Borders::kFirst ? beginning_and_rest(initials, 1) : pairs(initials, borders, 1);
}

std::int64_t gram_list(std::uint32_t gram, std::uint32_t weight) {
  return static_cast<std::int64_t>(gram << kWeightBits | std::min(weight, kMostWeight));
}

std::string initials_of(std::string_view text) {
  constexpr std::array<std::int32_t, 19> kInitials = {
      0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
      0x3146, 0x3147, 0x3148, 0x3149, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E};
  std::string initials;
  bool hangul = false;
  each_letter(text, [&](std::int32_t c) {
    const bool syllable = c >= kSyllableFirst && c <= kSyllableLast;
    hangul = hangul || syllable;
    append_utf8(initials, syllable ? kInitials.at(static_cast<std::size_t>((c - kSyllableFirst) /
                                                                           kSyllablesAnInitial))
                                   : c);
  });
  return hangul ? initials : std::string();
}

bool asks_by_initials(std::string_view text) {
  bool asks = false;
  each_letter(
      text, [&](std::int32_t c) { asks = asks || (c >= kConsonantFirst && c <= kConsonantLast); });
  return asks;
}

}  // namespace inyeon::store
