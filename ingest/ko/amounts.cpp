#include <algorithm>
#include <charconv>

#include "ingest/ko/literals.h"
#include "ingest/ko/measures.h"
#include "ingest/ko/scan.h"
#include "ingest/ko/senses.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kSome = "여";

std::size_t behind_some(std::string_view text, std::size_t at) {
  const std::size_t word = skip_space(text, at);
  if (!starts_at(text, word, kSome)) return at;
  return word + kSome.size();
}

std::optional<FoundLiteral> read_percent(std::string_view text, const FoundNumber& number) {
  if (number.numeral == Numeral::kNative) return std::nullopt;
  const std::size_t at = skip_space(text, number.end);
  const Measure* percent = percent_at(text, at);
  if (percent == nullptr) return std::nullopt;
  // Of products more often than of percentages, but for 2.5프로.
  if (percent->form == "프로" && (number.plain_integer || at != number.end)) return std::nullopt;
  const std::size_t end = at + percent->form.size();
  if (percent->form == "bp" && latin_at(text, end)) return std::nullopt;
  return FoundLiteral{end, LiteralKind::kPercent, number.decimal, std::string(percent->code)};
}

std::optional<FoundLiteral> read_money(std::string_view text, const FoundNumber& number) {
  if (number.numeral == Numeral::kNative) return std::nullopt;
  const std::size_t at = skip_space(text, behind_some(text, number.end));
  const Measure* currency = currency_at(text, at);
  if (currency == nullptr) return std::nullopt;
  const std::size_t end = at + currency->form.size();
  if (!currency_closed(text, end, currency->form)) return std::nullopt;
  const bool also_noun = currency->form == "동" || currency->form == "불";
  if (also_noun && number.plain_integer) return std::nullopt;
  return FoundLiteral{end, LiteralKind::kMoney, number.decimal, std::string(currency->code)};
}

std::optional<FoundLiteral> read_quantity(std::string_view text, const FoundNumber& number) {
  const std::size_t joined = behind_some(text, number.end);
  const std::size_t at = skip_space(text, joined);
  const std::string_view counter =
      number.numeral == Numeral::kNative ? native_counter_at(text, at) : counter_at(text, at);
  if (counter.empty()) return std::nullopt;
  std::size_t end = at + counter.size();
  if (!counts(text, {number, counter, end, at != joined})) return std::nullopt;
  std::string unit(counter);
  if (counter == "개" && end < text.size() && text[end] == ' ') {
    if (const auto counted = counted_at(text, end + 1); !counted.empty()) {
      end += 1 + counted.size();
      unit = counted;
    }
  }
  return FoundLiteral{end, LiteralKind::kQuantity, number.decimal, std::move(unit)};
}

std::optional<FoundLiteral> read_unit(std::string_view text, const FoundNumber& number) {
  if (auto percent = read_percent(text, number)) return percent;
  if (auto money = read_money(text, number)) return money;
  return read_quantity(text, number);
}

std::optional<FoundLiteral> read_prefixed_money(std::string_view text, std::size_t at) {
  const Measure* sign = currency_sign_at(text, at);
  if (sign == nullptr) return std::nullopt;
  const auto number = read_number(text, at + sign->form.size());
  if (!number) return std::nullopt;
  return FoundLiteral{number->end, LiteralKind::kMoney, number->decimal, std::string(sign->code)};
}

std::string percent_of(std::string_view whole, std::string_view part) {
  long long a = 0, b = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), a);
  std::from_chars(part.data(), part.data() + part.size(), b);
  constexpr long long kHundredPercent = 10'000;
  if (a <= 0 || a > 100'000 || b > 100'000 || b * kHundredPercent % a != 0) return "";
  const long long hundredths = b * kHundredPercent / a;
  std::string out = std::to_string(hundredths / 100);
  if (const long long rest = hundredths % 100; rest != 0) {
    out += "." + std::to_string(100 + rest).substr(1);
    if (out.back() == '0') out.pop_back();
  }
  return out;
}

/// 4분의 3, 절반. A fraction that hundredths of a percent cannot tell (3분의 1) has no value.
std::optional<FoundLiteral> read_fraction(std::string_view text, std::size_t at) {
  constexpr std::string_view kHalf = "절반", kOf = "분의";
  if (starts_at(text, at, kHalf) && particle_closed(text, at + kHalf.size()))
    return FoundLiteral{at + kHalf.size(), LiteralKind::kPercent, "50", "%"};
  const auto whole = digit_at(text, at) ? read_number(text, at) : std::nullopt;
  if (!whole || !whole->plain_integer || !starts_at(text, whole->end, kOf)) return std::nullopt;
  const auto part = read_number(text, skip_space(text, whole->end + kOf.size()));
  if (!part || !part->plain_integer) return std::nullopt;
  return FoundLiteral{part->end, LiteralKind::kPercent, percent_of(whole->decimal, part->decimal),
                      "%"};
}

/// The place of a number behind a sign of ranges at `at`; 0 where there is none.
std::size_t behind_range_sign(std::string_view text, std::size_t at) {
  const std::size_t sign = range_sign(text, skip_space(text, at));
  if (sign == 0) return 0;
  const std::size_t number = skip_space(text, skip_space(text, at) + sign);
  return digit_at(text, number) ? number : 0;
}

std::optional<FoundLiteral> read_amount(std::string_view text, std::size_t at) {
  auto number = read_number(text, at);
  if (!number) number = read_numeral(text, at);
  if (!number) return std::nullopt;
  if (const std::size_t next = behind_range_sign(text, number->end); next != 0) {  // 3~4만 대
    auto upper = read_number(text, next);
    upper->decimal.clear();
    return read_unit(text, *upper);
  }
  auto literal = read_unit(text, *number);
  if (!literal) return std::nullopt;
  if (const std::size_t next = behind_range_sign(text, literal->end); next != 0) {  // 1만원~2만원
    const auto upper = read_unit(text, *read_number(text, next));
    if (upper && upper->kind == literal->kind && upper->unit == literal->unit) {
      literal->end = upper->end;
      literal->normalized.clear();
    }
  }
  return literal;
}

}  // namespace

std::optional<FoundLiteral> read_figure(std::string_view text, std::size_t at) {
  if (auto money = read_prefixed_money(text, at)) return money;
  if (auto fraction = read_fraction(text, at)) return fraction;
  for (const std::string_view minus : {"-", "−", "마이너스 ", "영하 "}) {
    if (!starts_at(text, at, minus) || !digit_at(text, at + minus.size())) continue;
    auto below = read_amount(text, at + minus.size());
    if (below && !below->normalized.empty()) below->normalized.insert(0, "-");
    return below;
  }
  return read_amount(text, at);
}

}  // namespace inyeon::ko
