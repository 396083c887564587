#include <array>
#include <utility>

#include "ingest/ko/calendar.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::years;

using Shift = std::pair<std::string_view, int>;

const Shift* shift_at(const auto& shifts, std::string_view text, std::size_t at) {
  for (const Shift& shift : shifts) {
    if (starts_at(text, at, shift.first)) return &shift;
  }
  return nullptr;
}

bool time_closed(std::string_view text, std::size_t at) {
  return word_closed(text, at,
                     {"에", "부터", "까지", "보다", "쯤", "께", "초", "중", "의", "이후"});
}

Day monday_of(const Day& date) {
  const weekday at{sys_days(date)};
  return plus_days(date, 1 - static_cast<int>(at.iso_encoding()));
}

/// 월요일 … 일요일, 1 to 7; 0 where there is none.
int take_weekday(DateText& place) {
  constexpr std::string_view kDays[] = {"월요일", "화요일", "수요일", "목요일",
                                        "금요일", "토요일", "일요일"};
  for (int i = 0; i < 7; ++i) {
    if (place.take(kDays[i])) return i + 1;
  }
  return 0;
}

/// 지난 금요일: the last before the article; 오는 금요일: the next from its day on.
MaybeReading nearest_weekday(DateText place, bool past, const MaybeDay& article) {
  const int wanted = take_weekday(place);
  if (wanted == 0) return std::nullopt;
  if (!article) return DateReading{place.at, ""};
  const int today = static_cast<int>(weekday{sys_days(*article)}.iso_encoding());
  const int ahead = (wanted - today + 7) % 7;
  return DateReading{place.at, iso(plus_days(*article, past ? ahead - 7 : ahead))};
}

MaybeReading read_weekend(DateText place, int shift, const MaybeDay& article) {
  if (!place.take("말") || !time_closed(place.text, place.at)) return std::nullopt;
  if (!article) return DateReading{place.at, ""};
  const Day saturday = plus_days(monday_of(*article), shift * 7 + 5);
  return DateReading{place.at, days_of(saturday, plus_days(saturday, 1))};
}

/// A number of days, weeks, months or years, in digits or words; 0 of all where it is vague.
struct Length {
  int years = 0;
  int months = 0;
  int days = 0;
  bool exact = true;
};

std::optional<int> take_count(DateText& place, bool& exact) {
  auto number = read_number(place.text, place.at);
  if (!number) number = read_numeral(place.text, place.at);
  if (!number) return std::nullopt;
  place.at = number->end;
  if (const std::size_t sign = range_sign(place.text, place.at); sign != 0) {
    exact = false;
    const auto upper = read_number(place.text, place.at + sign);
    if (!upper) return std::nullopt;
    place.at = upper->end;
  }
  if (place.take("여")) exact = false;
  if (number->decimal.empty() || number->decimal.find('.') != std::string::npos) {
    exact = false;
    return 0;
  }
  if (number->decimal.size() > 3) return std::nullopt;  // 2019년 후: a year
  return std::stoi(number->decimal);
}

bool take_named_days(DateText& place, Length& length) {
  constexpr Shift kNamed[] = {{"하루", 1}, {"이틀", 2}, {"사흘", 3},   {"나흘", 4},   {"닷새", 5},
                              {"엿새", 6}, {"이레", 7}, {"여드레", 8}, {"아흐레", 9}, {"열흘", 10}};
  const Shift* named = shift_at(kNamed, place.text, place.at);
  if (named == nullptr) return false;
  place.at += named->first.size();
  length.days = named->second;
  return true;
}

std::optional<Length> take_length(DateText& place) {
  Length length;
  if (take_named_days(place, length)) return length;
  bool any = false;
  for (int part = 0; part < 3; ++part) {
    DateText next = place;
    const auto count = take_count(next, length.exact);
    if (!count) break;
    next.at = skip_space(next.text, next.at);
    if (next.take("년"))
      length.years = *count;
    else if (next.take("개월") || next.take("달"))
      length.months = *count;
    else if (next.take("일"))
      length.days = *count;
    else if (next.take("주일") || next.take("주"))
      length.exact = false;
    else
      break;
    any = true;
    place = next;
    if (!digit_at(place.text, skip_space(place.text, place.at))) break;
    place.at = skip_space(place.text, place.at);
  }
  if (!any) return std::nullopt;
  return length;
}

std::string value_of(const Length& length, bool past, const MaybeDay& article) {
  constexpr int kMemory = 200;
  if (!article || !length.exact || length.days > 0 || length.years > kMemory) return "";
  if (!past) {
    return length.months == 0 && length.years > 0 ? iso(article->year() + years(length.years)) : "";
  }
  if (length.months > 0) {
    const year_month then = article->year() / article->month();
    return iso(then - years(length.years) - months(length.months));
  }
  return length.years > 0 ? iso(article->year() - years(length.years)) : "";
}

}  // namespace

MaybeReading read_written_day(std::string_view text, std::size_t at) {
  DateText place{text, at};
  const auto y = place.number(4);
  if (!y || *y < 1800 || *y > 2199 || place.at >= text.size()) return std::nullopt;
  const char mark = text[place.at];
  if (mark != '-' && mark != '.' && mark != '/') return std::nullopt;
  place.at = mark == '.' ? skip_space(text, place.at + 1) : place.at + 1;
  const auto m = place.number(2);
  if (!m || place.at >= text.size() || text[place.at] != mark) return std::nullopt;
  place.at = mark == '.' ? skip_space(text, place.at + 1) : place.at + 1;
  const auto d = place.number(2);
  if (!d) return std::nullopt;
  const Day day{year(static_cast<int>(*y)), std::chrono::month(*m), std::chrono::day(*d)};
  if (!day.ok()) return std::nullopt;
  return DateReading{place.at, iso(day)};
}

MaybeReading read_day_word(std::string_view text, std::size_t at, const MaybeDay& article) {
  constexpr Shift kDays[] = {{"이날", 0}, {"오늘", 0}, {"전날", -1},   {"어제", -1},
                             {"내일", 1}, {"모레", 2}, {"그저께", -2}, {"그제", -2}};
  const Shift* shift = shift_at(kDays, text, at);
  if (shift == nullptr) return std::nullopt;
  const std::size_t end = at + shift->first.size();
  // 오늘날, 그제야, 모레츠
  if (starts_with_any(text, end, {"날", "야", "서야"})) return std::nullopt;
  if (shift->first == "모레" && !time_closed(text, end)) return std::nullopt;
  return DateReading{end, article ? iso(plus_days(*article, shift->second)) : ""};
}

MaybeReading read_week(std::string_view text, std::size_t at, const MaybeDay& article) {
  constexpr Shift kWeeks[] = {{"지난주", -1}, {"지난 주", -1}, {"저번 주", -1},
                              {"저번주", -1}, {"이번 주", 0},  {"이번주", 0},
                              {"다음 주", 1}, {"다음주", 1},   {"내주", 1}};
  for (const auto& [word, past] :
       {std::pair<std::string_view, bool>{"지난 ", true}, {"오는 ", false}}) {
    if (!starts_at(text, at, word)) continue;
    if (auto day = nearest_weekday({text, at + word.size()}, past, article)) return day;
  }
  const Shift* week = shift_at(kWeeks, text, at);
  if (week == nullptr) return std::nullopt;
  DateText place{text, at + week->first.size()};
  if (auto weekend = read_weekend(place, week->second, article)) return weekend;
  if (!time_closed(text, place.at)) return std::nullopt;
  const std::size_t end = place.at;
  place.at = skip_space(text, end);
  const int day = take_weekday(place);
  if (!article) return DateReading{day == 0 ? end : place.at, ""};
  const Day monday = plus_days(monday_of(*article), week->second * 7);
  if (day == 0) return DateReading{end, days_of(monday, plus_days(monday, 6))};
  return DateReading{place.at, iso(plus_days(monday, day - 1))};
}

MaybeReading read_distance(std::string_view text, std::size_t at, const MaybeDay& article) {
  DateText place{text, at};
  const auto length = take_length(place);
  if (!length) return std::nullopt;
  place.at = skip_space(text, place.at);
  const bool past = place.take("전");
  if (!past && !place.take("뒤") && !place.take("후")) return std::nullopt;
  const bool closed = word_closed(
      text, place.at,
      {"에", "부터", "까지", "보다", "의", "이었", "인", "쯤", "과 ", "만 ", "이다", "이라"});
  if (!closed) return std::nullopt;
  return DateReading{place.at, value_of(*length, past, article)};
}

MaybeReading read_era(std::string_view text, std::size_t at) {
  DateText place{text, at};
  int first = 0, last = 0;
  if (const auto decade = place.number_before("년대", 4)) {
    first = static_cast<int>(*decade);
    if (first >= 20 && first <= 90) first += 1900;
    last = first + 9;
  } else if (const auto century = place.number_before("세기", 2)) {
    first = static_cast<int>(*century) * 100 - 99;
    last = first + 99;
  }
  if (last == 0 || first < 1000 || first > 2199 || (first % 10 != 0 && last - first == 9))
    return std::nullopt;
  const std::size_t end = place.at;
  place.at = skip_space(text, place.at);
  const bool part = place.take("초반") || place.take("중반") || place.take("후반") ||
                    place.take("초") || place.take("말");
  return DateReading{part && time_closed(text, place.at) ? place.at : end,
                     iso(year(first)) + "/" + iso(year(last))};
}

MaybeReading read_fiscal_year(std::string_view text, std::size_t at) {
  DateText place{text, at};
  if (place.take("FY")) {
    if (!place.number(4)) return std::nullopt;
  } else {
    if (!place.number(4)) return std::nullopt;
    place.take("년");
    place.at = skip_space(text, place.at);
    if (!place.take("회계연도")) return std::nullopt;
  }
  const std::size_t end = place.at;
  place.at = skip_space(text, place.at);
  const bool part = place.number_before("분기", 1) || place.take("상반기") || place.take("하반기");
  return DateReading{part ? place.at : end, ""};
}

}  // namespace inyeon::ko
