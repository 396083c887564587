#include <array>
#include <cstdint>
#include <utility>

#include "ingest/ko/literals.h"

namespace inyeon::ko {
namespace {

/// Thousandths of a unit of one, so that 1.5조 and 3.27 stay exact.
constexpr std::int64_t kScale = 1000;
constexpr std::array<std::pair<std::string_view, std::int64_t>, 7> kUnits = {
    {{"조", 1'000'000'000'000},
     {"억", 100'000'000},
     {"만", 10'000},
     {"천", 1'000},
     {"백", 100},
     {"십", 10},
     {"경", 0}}};

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

struct Digits {
  std::size_t end = 0;
  std::int64_t thousandths = 0;
  bool integer = true;
  bool usable = true;
};

std::optional<Digits> read_digits(std::string_view text, std::size_t at) {
  if (!is_digit(text, at)) return std::nullopt;
  Digits digits;
  std::int64_t value = 0;
  std::size_t count = 0;
  while (is_digit(text, at) || (at < text.size() && text[at] == ',' && is_digit(text, at + 1) &&
                                is_digit(text, at + 2) && is_digit(text, at + 3))) {
    if (text[at] != ',' && ++count <= 15) value = value * 10 + (text[at] - '0');
    ++at;
  }
  digits.usable = count <= 15;
  digits.thousandths = value * kScale;
  if (at < text.size() && text[at] == '.' && is_digit(text, at + 1)) {
    digits.integer = false;
    std::int64_t place = kScale / 10;
    for (++at; is_digit(text, at); ++at, place /= 10) {
      digits.thousandths += (text[at] - '0') * place;
      if (place == 0 && text[at] != '0') digits.usable = false;
    }
  }
  digits.end = at;
  return digits;
}

std::int64_t unit_at(std::string_view text, std::size_t at) {
  for (const auto& [form, value] : kUnits) {
    if (text.substr(at).starts_with(form)) return value;
  }
  return 0;
}

std::string decimal(std::int64_t thousandths) {
  std::string out = std::to_string(thousandths / kScale);
  if (std::int64_t rest = thousandths % kScale; rest != 0) {
    std::string fraction = std::to_string(kScale + rest).substr(1);
    while (fraction.back() == '0') fraction.pop_back();
    out += "." + fraction;
  }
  return out;
}

/// 수만, 수십억, 수백: how many exactly is not said.
std::optional<FoundNumber> read_vague(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("수") || unit_at(text, at + 3) == 0) return std::nullopt;
  FoundNumber number;
  number.plain_integer = false;
  for (number.end = at + 3; unit_at(text, number.end) != 0;) number.end += 3;
  return number;
}

}  // namespace

std::optional<FoundNumber> read_number(std::string_view text, std::size_t at) {
  if (auto vague = read_vague(text, at)) return vague;
  FoundNumber number;
  std::int64_t total = 0;
  bool usable = true;
  std::int64_t last_unit = INT64_MAX;
  while (auto digits = read_digits(text, at)) {
    std::size_t end = digits->end;
    std::int64_t unit = 1;
    for (std::int64_t step = unit_at(text, end); step != 0; step = unit_at(text, end)) {
      if (unit > 10'000'000'000'000 / step) break;
      unit *= step;
      end += 3;
    }
    if (unit >= last_unit) break;
    const bool spaced = number.end != 0 && at != number.end;
    if (spaced && unit == 1) break;  // 30억 3…: another number
    usable = usable && digits->usable && digits->thousandths <= (INT64_MAX - total) / unit;
    if (usable) total += digits->thousandths * unit;
    number.plain_integer = last_unit == INT64_MAX && unit == 1 && digits->integer;
    number.end = end;
    last_unit = unit;
    if (unit == 1) break;
    at = end + (end < text.size() && text[end] == ' ' ? 1U : 0U);
  }
  if (number.end == 0) return std::nullopt;
  if (usable) number.decimal = decimal(total);
  return number;
}

}  // namespace inyeon::ko
