#include <array>
#include <cstdint>
#include <utility>

#include "ingest/ko/literals.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

struct Word {
  std::string_view form;
  std::int64_t value;  ///< 0 where it is vague
};

constexpr Word kNativeTens[] = {{"스무", 20}, {"스물", 20}, {"서른", 30}, {"마흔", 40}, {"쉰", 50},
                                {"예순", 60}, {"일흔", 70}, {"여든", 80}, {"아흔", 90}, {"열", 10}};
constexpr Word kNativeOnes[] = {{"한두", 0}, {"두세", 0},   {"두서너", 0}, {"서너", 0}, {"너댓", 0},
                                {"네댓", 0}, {"대여섯", 0}, {"예닐곱", 0}, {"다섯", 5}, {"여섯", 6},
                                {"일곱", 7}, {"여덟", 8},   {"아홉", 9},   {"한", 1},   {"두", 2},
                                {"세", 3},   {"네", 4},     {"석", 3},     {"넉", 4}};
constexpr Word kSinoDigits[] = {{"일", 1}, {"이", 2}, {"삼", 3}, {"사", 4}, {"오", 5},
                                {"육", 6}, {"칠", 7}, {"팔", 8}, {"구", 9}};
constexpr Word kSinoSmall[] = {{"십", 10}, {"백", 100}, {"천", 1'000}};
constexpr Word kSinoLarge[] = {{"만", 10'000}, {"억", 100'000'000}, {"조", 1'000'000'000'000}};

template <typename Words>
const Word* word_at(const Words& words, std::string_view text, std::size_t at) {
  for (const Word& word : words) {
    if (starts_at(text, at, word.form)) return &word;
  }
  return nullptr;
}

std::optional<FoundNumber> read_native(std::string_view text, std::size_t at) {
  FoundNumber number;
  number.plain_integer = false;
  number.numeral = Numeral::kNative;
  std::int64_t value = 0;
  bool vague = false;
  if (const Word* ten = word_at(kNativeTens, text, at)) {
    value = ten->value;
    number.end = at = at + ten->form.size();
  }
  if (const Word* one = word_at(kNativeOnes, text, at)) {
    vague = one->value == 0;
    value += one->value;
    number.end = at + one->form.size();
  }
  if (number.end == 0) return std::nullopt;
  if (!vague) number.decimal = std::to_string(value);
  return number;
}

/// 오천만, 백만, 이백오십: units in falling order, each with or without a digit before it.
std::optional<FoundNumber> read_sino(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::int64_t total = 0, group = 0, digit = 0, last_small = INT64_MAX, last_large = INT64_MAX;
  std::size_t syllables = 0;
  bool unit = false;
  for (; syllables < 16; ++syllables) {
    if (const Word* word = word_at(kSinoDigits, text, at); word != nullptr && digit == 0) {
      digit = word->value;
      at += word->form.size();
    } else if (word = word_at(kSinoSmall, text, at); word != nullptr && word->value < last_small) {
      group += (digit == 0 ? 1 : digit) * word->value;
      last_small = word->value;
      digit = 0;
      unit = true;
      at += word->form.size();
    } else if (word = word_at(kSinoLarge, text, at); word != nullptr && word->value < last_large) {
      // 구조대, 일조량: not so many 조.
      if (word->value > 100'000'000 && group == 0) return std::nullopt;
      const std::int64_t count = group + digit;
      total += (count == 0 ? 1 : count) * word->value;
      last_large = word->value;
      last_small = INT64_MAX;
      group = digit = 0;
      unit = true;
      at += word->form.size();
    } else {
      break;
    }
  }
  const bool spaced = at < text.size() && text[at] == ' ';
  // 천명, 만원, 이천시 are words and names more often than numbers.
  const bool short_name = at - begin <= 6 && last_large == INT64_MAX;
  if (!unit || (!spaced && (syllables < 2 || short_name))) return std::nullopt;
  FoundNumber number;
  number.end = at;
  number.plain_integer = false;
  number.numeral = Numeral::kSino;
  number.decimal = std::to_string(total + group + digit);
  return number;
}

}  // namespace

std::optional<FoundNumber> read_numeral(std::string_view text, std::size_t at) {
  if (auto native = read_native(text, at)) return native;
  return read_sino(text, at);
}

}  // namespace inyeon::ko
