#include "ingest/ko/date_parts.h"

namespace inyeon::ko {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year_month;

std::string DateParts::value_of_months(unsigned first, unsigned last) const {
  const auto y = year_of(first, last);
  return y ? months_of(*y, first, last) : "";
}

/// The year of something that runs from one month to another where none was said.
std::optional<std::chrono::year> DateParts::year_of(unsigned first, unsigned last) const {
  if (said_year || !base) return year;
  const auto now = static_cast<unsigned>(base->month());
  int shift = 0;
  if (direction < 0)
    shift = last >= now ? -1 : 0;
  else if (direction > 0)
    shift = first < now ? 1 : 0;
  else
    shift = first > now + 6 ? -1 : 0;  // 4분기 실적, in January
  return base->year() + std::chrono::years(shift);
}

/// The month of a bare day: the last or, behind 오는, the next.
std::optional<year_month> DateParts::month_of_day() const {
  if (!base) return std::nullopt;
  year_month then = base->year() / base->month();
  const auto today = static_cast<unsigned>(base->day());
  if (direction <= 0 && days.first > today) then -= std::chrono::months(1);
  if (direction > 0 && days.first < today) then += std::chrono::months(1);
  return then;
}

/// The year of a bare month: the nearest, the last or the next.
std::optional<std::chrono::year> DateParts::year_of_month() const {
  if (said_year || !base) return year;
  const int ahead =
      static_cast<int>(months.first) - static_cast<int>(static_cast<unsigned>(base->month()));
  const auto today = static_cast<unsigned>(base->day());
  int shift = 0;
  if (direction < 0)
    shift = ahead > 0 || (ahead == 0 && (days.first == 0 || days.first > today)) ? -1 : 0;
  else if (direction > 0)
    shift = ahead < 0 || (ahead == 0 && days.first != 0 && days.first < today) ? 1 : 0;
  else
    shift = ahead > 6 ? -1 : ahead < -6 ? 1 : 0;
  return base->year() + std::chrono::years(shift);
}

std::string DateParts::value() const {
  if (years.range()) return iso(*year) + "/" + iso(std::chrono::year(static_cast<int>(years.last)));
  if (months.first == 0 && days.first == 0) return said_year && year ? iso(*year) : "";
  std::optional<year_month> when;
  if (months.first == 0) {
    when = said_month ? std::nullopt : month_of_day();
  } else if (const auto y = year_of_month()) {
    when = *y / month(months.first);
  }
  if (!when) return "";
  if (months.range()) return months_of(when->year(), months.first, months.last);
  if (days.first == 0) return iso(*when);
  const Day first = *when / day(days.first), last = *when / day(days.last);
  if (!first.ok() || !last.ok()) return "";
  return days.range() ? days_of(first, last) : iso(first);
}

}  // namespace inyeon::ko
