// The parts of a date as they were said, and the day or period they tell. Internal to the Korean
// pack.
#pragma once

#include "ingest/ko/calendar.h"

namespace inyeon::ko {

/// A number or, for 8∼10월, the first and last of several; 0 where nothing was said.
struct Bounds {
  unsigned first = 0;
  unsigned last = 0;

  bool said() const { return first != 0; }
  bool range() const { return first != last; }
};

struct DateParts {
  MaybeDay base;  ///< from which bare months and days are told
  Bounds years, months, days;
  std::optional<std::chrono::year> year;  ///< the first of `years`, or what 내년 comes to
  bool said_year = false;
  bool said_month = false;  ///< by a word that may have come to nothing for want of a base
  int direction = 0;        ///< -1 지난, 1 오는

  /// ISO 8601: a year, month, day or interval; empty where the parts do not tell.
  std::string value() const;
  /// The same for a part of a year (3분기, 여름) from one month to another.
  std::string value_of_months(unsigned first, unsigned last) const;
  /// The year of such a part: the one that was said, or the nearest, last or next.
  std::optional<std::chrono::year> year_of(unsigned first, unsigned last) const;

 private:
  std::optional<std::chrono::year> year_of_month() const;
  std::optional<std::chrono::year_month> month_of_day() const;
};

}  // namespace inyeon::ko
