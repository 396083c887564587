// Days, months and their ISO 8601 forms, and what the readers of dates share. Internal to the
// Korean pack. An interval's ends both belong to it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace inyeon::ko {

using Day = std::chrono::year_month_day;

std::string iso(std::chrono::year value);
std::string iso(const std::chrono::year_month& value);
std::string iso(const Day& value);
/// Months of a year; a `last` beyond 12 runs into the next (winter: 12 to 14).
std::string months_of(std::chrono::year y, unsigned first, unsigned last);
std::string days_of(const Day& first, const Day& last);

/// The day that an ISO 8601 date begins with.
std::optional<Day> parse_day(std::string_view iso_date);
Day plus_days(const Day& day, int count);
/// The period from the beginning of `first` to the end of `last`; empty where that is not known
/// or the two are not told alike.
std::string join_periods(std::string_view first, std::string_view last);

/// A reader's place in the text.
struct DateText {
  std::string_view text;
  std::size_t at = 0;

  bool take(std::string_view word);
  bool looks_at(std::string_view word) const;
  bool digit() const;
  /// Digits, `most` at the most, and `unit` behind them; the place stays where they are not.
  std::optional<unsigned> number_before(std::string_view unit, std::size_t most);
  std::optional<unsigned> number(std::size_t most);
};

/// What a part of a date says: where it ends, its ISO 8601 form (may be empty).
struct DateReading {
  std::size_t end = 0;
  std::string value;
  bool day = false;  ///< the words came down to days, so that a time may follow
};
using MaybeReading = std::optional<DateReading>;
using MaybeDay = std::optional<Day>;

/// 2025-11-01, 2025.11.1, 2025/11/20
MaybeReading read_written_day(std::string_view text, std::size_t at);
/// 오늘, 어제, 이날
MaybeReading read_day_word(std::string_view text, std::size_t at, const MaybeDay& article);
/// 지난주, 다음 주 월요일, 이번 주말, 지난 금요일
MaybeReading read_week(std::string_view text, std::size_t at, const MaybeDay& article);
/// 3년 전, 한 달 전, 10년 뒤. Days ago, and days and months hence, are mostly told from another
/// event's day: they have no value.
MaybeReading read_distance(std::string_view text, std::size_t at, const MaybeDay& article);
/// 1990년대 후반, 70년대, 21세기
MaybeReading read_era(std::string_view text, std::size_t at);
/// 2026 회계연도 1분기, FY2025. Firms begin it in different months: it has no value.
MaybeReading read_fiscal_year(std::string_view text, std::size_t at);
/// 오후 3시, 낮 12시, 14시 30분, "15:00:00"; behind a day also 밤, 오전, which have no value.
MaybeReading read_clock(std::string_view text, std::size_t at, bool behind_day);

}  // namespace inyeon::ko
