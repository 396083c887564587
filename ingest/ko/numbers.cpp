#include <array>
#include <cstdint>
#include <utility>

#include "ingest/ko/literals.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

/// Thousandths of a unit of one, so that 1.5조 and 3.27 stay exact.
constexpr std::int64_t kScale = 1000;
constexpr std::size_t kSyllable = 3;

struct Scale {
  std::string_view form;
  std::int64_t value;
};
/// Within a group (4천700) and the units that close one (만).
constexpr std::array<Scale, 3> kSmall = {{{"천", 1'000}, {"백", 100}, {"십", 10}}};
constexpr std::array<Scale, 4> kLarge = {{{"경", 10'000'000'000'000'000},
                                          {"조", 1'000'000'000'000},
                                          {"억", 100'000'000},
                                          {"만", 10'000}}};

template <std::size_t N>
std::int64_t scale_at(const std::array<Scale, N>& scales, std::string_view text, std::size_t at) {
  for (const auto& [form, value] : scales) {
    if (starts_at(text, at, form)) return value;
  }
  return 0;
}

/// The large unit at `at`; 경 begins other words too (5경기).
std::int64_t large_at(std::string_view text, std::size_t at) {
  const std::int64_t value = scale_at(kLarge, text, at);
  if (value != kLarge[0].value) return value;
  const std::size_t end = at + kSyllable;
  return hangul_at(text, end) && !starts_with_any(text, end, {"원", "달러"}) ? 0 : value;
}

/// A sum that knows when it has become too large to be trusted.
class Sum {
 public:
  void add(std::int64_t value) {
    usable_ = usable_ && value <= INT64_MAX - total_;
    if (usable_) total_ += value;
  }
  void multiply(std::int64_t factor) {
    usable_ = usable_ && total_ <= INT64_MAX / factor;
    if (usable_) total_ *= factor;
  }
  void add(const Sum& other) {
    usable_ = usable_ && other.usable_;
    add(other.total_);
  }
  void spoil() { usable_ = false; }
  bool usable() const { return usable_; }
  std::int64_t total() const { return total_; }

 private:
  std::int64_t total_ = 0;
  bool usable_ = true;
};

struct Digits {
  std::size_t end = 0;
  std::size_t count = 0;  ///< digits before the point
  std::string whole;
  std::string fraction;  ///< without zeros at its end
};

bool thousands_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ',' && digit_at(text, at + 1) && digit_at(text, at + 2) &&
         digit_at(text, at + 3) && !digit_at(text, at + 4);
}

std::optional<Digits> read_digits(std::string_view text, std::size_t at) {
  if (!digit_at(text, at)) return std::nullopt;
  Digits digits;
  for (; digit_at(text, at) || thousands_at(text, at); ++at) {
    if (text[at] != ',') digits.whole += text[at];
  }
  digits.count = digits.whole.size();
  if (at < text.size() && text[at] == '.' && digit_at(text, at + 1)) {
    for (++at; digit_at(text, at); ++at) digits.fraction += text[at];
    while (!digits.fraction.empty() && digits.fraction.back() == '0') digits.fraction.pop_back();
  }
  digits.whole.erase(0, std::min(digits.whole.find_first_not_of('0'), digits.whole.size() - 1));
  digits.end = at;
  return digits;
}

Sum thousandths(const Digits& digits) {
  Sum sum;
  if (digits.whole.size() > 15 || digits.fraction.size() > 3) sum.spoil();
  if (!sum.usable()) return sum;
  std::string padded = digits.whole + digits.fraction;
  padded.append(3 - digits.fraction.size(), '0');
  sum.add(std::stoll(padded));
  return sum;
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

/// What stands before one large unit, with it: 4천700만, 43억, 1.5조, 2천여만; or without one.
struct Group {
  std::size_t end = 0;
  Sum value;
  std::int64_t large = 1;
  Digits plain;       ///< the digits where the group is nothing else
  bool bare = false;  ///< digits alone
};

std::optional<Group> read_group(std::string_view text, std::size_t at) {
  Group group;
  std::int64_t last = INT64_MAX;
  while (auto digits = read_digits(text, at)) {
    std::int64_t unit = 1;
    std::size_t end = digits->end;
    for (std::int64_t step = scale_at(kSmall, text, end); step != 0;
         step = scale_at(kSmall, text, end)) {
      unit *= step;
      end += kSyllable;
      if (unit > 1'000'000) return std::nullopt;
    }
    if (unit >= last) break;
    Sum part = thousandths(*digits);
    part.multiply(unit);
    group.value.add(part);
    group.bare = group.end == 0 && unit == 1;
    group.end = end;
    group.plain = *digits;
    last = unit;
    at = end;
    if (unit == 1) break;
  }
  if (group.end == 0) return std::nullopt;
  // 2천여만 is told by what is sure of it, as 100여 is.
  const std::size_t place = group.end + (starts_at(text, group.end, "여") ? kSyllable : 0);
  if (const std::int64_t large = large_at(text, place); large != 0) {
    group.large = large;
    group.value.multiply(large);
    group.end = place + kSyllable;
    group.bare = false;
  }
  return group;
}

/// Whether a group behind a space goes on with the number: 6조 4천억, 5만 8200; not 30억 3.
bool joins(const Group& group, std::int64_t last_large) {
  if (group.large > 1) return true;
  if (!group.bare) return last_large == 10'000;
  return last_large == 10'000 && group.plain.count == 4 && group.plain.fraction.empty();
}

/// 수만, 수십억, 몇백: how many exactly is not said.
std::optional<FoundNumber> read_vague(std::string_view text, std::size_t at) {
  if (!starts_with_any(text, at, {"수", "몇"})) return std::nullopt;
  const auto unit_at = [&](std::size_t place) {
    return scale_at(kSmall, text, place) != 0 || large_at(text, place) != 0;
  };
  FoundNumber number;
  number.plain_integer = false;
  number.numeral = Numeral::kSino;
  for (std::size_t place = at + kSyllable; unit_at(place); place += kSyllable)
    number.end = place + kSyllable;
  if (number.end == 0) return std::nullopt;
  return number;
}

}  // namespace

std::optional<FoundNumber> read_number(std::string_view text, std::size_t at) {
  if (auto vague = read_vague(text, at)) return vague;
  FoundNumber number;
  Sum total;
  std::int64_t last_large = INT64_MAX;
  while (auto group = read_group(text, at)) {
    if (group->large >= last_large) break;
    const bool spaced = number.end != 0 && at != number.end;
    if (spaced && !joins(*group, last_large)) break;
    const bool alone = number.end == 0 && group->bare;
    number.plain_integer = alone && group->plain.fraction.empty();
    if (alone) {
      number.decimal = group->plain.whole;
      if (!group->plain.fraction.empty()) number.decimal += "." + group->plain.fraction;
    }
    total.add(group->value);
    if (!alone) number.decimal = total.usable() ? decimal(total.total()) : "";
    number.end = group->end;
    last_large = group->large;
    if (last_large == 1) break;
    at = skip_space(text, number.end);
  }
  if (number.end == 0) return std::nullopt;
  return number;
}

}  // namespace inyeon::ko
