#include "ingest/ko/calendar.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "ingest/ko/scan.h"

namespace inyeon::ko {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;

namespace {

std::string padded(const char* format, int value) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), format, value);
  return out.data();
}

int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = -1;
  if (at + count > text.size()) return -1;
  const char* end = text.data() + at + count;
  const auto result = std::from_chars(text.data() + at, end, value);
  return result.ec == std::errc() && result.ptr == end ? value : -1;
}

}  // namespace

std::string iso(year value) { return padded("%04d", static_cast<int>(value)); }
std::string iso(const year_month& value) {
  return iso(value.year()) +
         padded("-%02d", static_cast<int>(static_cast<unsigned>(value.month())));
}
std::string iso(const Day& value) {
  return iso(value.year() / value.month()) +
         padded("-%02d", static_cast<int>(static_cast<unsigned>(value.day())));
}

std::string months_of(year y, unsigned first, unsigned last) {
  const year_month end =
      last > 12 ? (y + std::chrono::years(1)) / month(last - 12) : y / month(last);
  return iso(y / month(first)) + "/" + iso(end);
}

std::string days_of(const Day& first, const Day& last) { return iso(first) + "/" + iso(last); }

std::optional<Day> parse_day(std::string_view date) {
  if (date.size() < 10) return std::nullopt;
  const Day value{year(digits(date, 0, 4)), month(static_cast<unsigned>(digits(date, 5, 2))),
                  day(static_cast<unsigned>(digits(date, 8, 2)))};
  if (!value.ok()) return std::nullopt;
  return value;
}

Day plus_days(const Day& from, int count) { return Day(sys_days(from) + days(count)); }

std::string join_periods(std::string_view first, std::string_view last) {
  const std::string_view begin = first.substr(0, first.find('/'));
  const std::size_t slash = last.find('/');
  const std::string_view end = slash == std::string_view::npos ? last : last.substr(slash + 1);
  if (begin.empty() || begin.size() != end.size() || end < begin) return "";
  return std::string(begin) + "/" + std::string(end);
}

bool DateText::take(std::string_view word) {
  if (!looks_at(word)) return false;
  at += word.size();
  return true;
}

bool DateText::looks_at(std::string_view word) const { return starts_at(text, at, word); }

bool DateText::digit() const { return digit_at(text, at); }

std::optional<unsigned> DateText::number(std::size_t most) { return number_before("", most); }

std::optional<unsigned> DateText::number_before(std::string_view unit, std::size_t most) {
  std::size_t end = at;
  while (digit_at(text, end) && end - at <= most) ++end;
  if (end == at || end - at > most || !starts_at(text, end, unit)) return std::nullopt;
  const auto value = static_cast<unsigned>(digits(text, at, end - at));
  at = end + unit.size();
  return value;
}

}  // namespace inyeon::ko
