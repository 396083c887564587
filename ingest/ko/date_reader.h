// Dates told word by word: 지난해 | 4월 | 3일. Internal to the Korean pack.
#pragma once

#include "ingest/ko/calendar.h"

namespace inyeon::ko {

/// What bare months and days are told from: the article's day, or the day with which a period
/// begins whose end is read, onward.
struct DateBase {
  MaybeDay day;
  bool onward = false;
};

/// The longest date at `at`; words (내년) are told from the article.
std::optional<DateReading> read_date_words(std::string_view text, std::size_t at,
                                           const MaybeDay& article, const DateBase& base);

}  // namespace inyeon::ko
