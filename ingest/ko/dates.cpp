#include "ingest/ko/calendar.h"
#include "ingest/ko/date_reader.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

/// A day with the time behind it.
DateReading with_clock(std::string_view text, DateReading day) {
  const auto clock = read_clock(text, skip_space(text, day.end), true);
  if (!clock) return day;
  day.end = clock->end;
  const bool one_day = day.value.find('/') == std::string::npos;
  if (!clock->value.empty() && !day.value.empty() && one_day) day.value += "T" + clock->value;
  return day;
}

MaybeReading read_one(std::string_view text, std::size_t at, const MaybeDay& article,
                      const DateBase& base) {
  if (auto written = read_written_day(text, at)) return written;
  if (auto word = read_day_word(text, at, article)) return with_clock(text, *word);
  if (auto week = read_week(text, at, article)) return with_clock(text, *week);
  if (auto distance = read_distance(text, at, article)) return distance;
  if (auto era = read_era(text, at)) return era;
  if (auto fiscal = read_fiscal_year(text, at)) return fiscal;
  if (auto date = read_date_words(text, at, article, base))
    return date->day ? with_clock(text, *date) : *date;
  return read_clock(text, at, false);
}

/// The day that a value begins with, from which the end of its period is told.
MaybeDay beginning_of(const std::string& value) {
  if (value.size() == 4) return parse_day(value + "-01-01");
  if (value.size() == 7 || (value.size() > 7 && value[7] == '/'))
    return parse_day(value.substr(0, 7) + "-01");
  return parse_day(value);
}

/// 2027년부터 2032년까지, 10월 28일∼11월 1일: one period.
void extend(std::string_view text, DateReading& first, const MaybeDay& article) {
  constexpr std::string_view kFrom = "부터 ", kTo = "까지";
  const bool words = starts_at(text, first.end, kFrom);
  std::size_t sign = range_sign(text, skip_space(text, first.end));
  if (!words && sign == 0) return;
  const std::size_t at =
      words ? first.end + kFrom.size() : skip_space(text, skip_space(text, first.end) + sign);
  const auto last = read_one(text, at, article, {beginning_of(first.value), true});
  if (!last || (words && !starts_at(text, last->end, kTo))) return;
  first.end = last->end + (words ? kTo.size() : 0);
  first.value = join_periods(first.value, last->value);
}

}  // namespace

std::optional<FoundLiteral> read_date(std::string_view text, std::size_t at,
                                      std::string_view article_date) {
  const MaybeDay article = parse_day(article_date);
  auto date = read_one(text, at, article, {article, false});
  if (!date) return std::nullopt;
  extend(text, *date, article);
  return FoundLiteral{date->end, LiteralKind::kDate, std::move(date->value), ""};
}

}  // namespace inyeon::ko
