#include "ingest/ko/date_reader.h"

#include <utility>

#include "ingest/ko/date_ends.h"
#include "ingest/ko/date_parts.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::years;

/// Reads one date word after the other, each narrowing what was said: 지난해 | 4월 | 3일.
class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at, const MaybeDay& article, const DateBase& base)
      : place_{text, at}, article_(article) {
    parts_.base = base.day;
    parts_.direction = base.onward ? 1 : 0;
  }

  std::optional<DateReading> read() {
    if (!read_year_word() && !read_month_word()) {
      read_direction();
      read_year_number();
    }
    if (!parts_.years.range() && parts_.months.first == 0) read_month();
    if (!ranged() && !read_part_of_year() && !read_part()) read_day();
    if (end_ == 0) return std::nullopt;
    DateReading reading{end_, normalized_.empty() ? parts_.value() : normalized_};
    reading.day = parts_.days.said();
    return reading;
  }

 private:
  bool ranged() const { return parts_.years.range() || parts_.months.range(); }

  void accept() {
    end_ = place_.at;
    place_.at = skip_space(place_.text, place_.at);
  }

  /// 8, 8∼10 before a unit.
  std::optional<Bounds> take_bounds(std::string_view unit, std::size_t most) {
    DateText next = place_;
    const auto first = next.number(most);
    if (!first) return std::nullopt;
    Bounds bounds{*first, *first};
    if (const std::size_t sign = range_sign(next.text, next.at); sign != 0) {
      next.at += sign;
      const auto last = next.number(most);
      if (!last) return std::nullopt;
      bounds.last = *last;
      if (most == 4 && bounds.last < 100) bounds.last += bounds.first / 100 * 100;
    }
    if (!next.take(unit) || bounds.last < bounds.first) return std::nullopt;
    place_ = next;
    return bounds;
  }

  void say_year(int shift) {
    parts_.said_year = true;
    if (article_) parts_.year = article_->year() + years(shift);
  }

  bool read_year_word() {
    constexpr std::pair<std::string_view, int> kYears[] = {
        {"재작년", -2}, {"지난해", -1}, {"지난 해", -1}, {"작년", -1}, {"전년", -1},
        {"올해", 0},    {"금년", 0},    {"내년", 1},     {"내후년", 2}};
    for (const auto& [word, shift] : kYears) {
      if (!place_.take(word)) continue;
      say_year(shift);
      accept();
      return true;
    }
    const DateText start = place_;
    if (!place_.take("올")) return false;
    place_.at = skip_space(place_.text, place_.at);
    constexpr std::string_view kParts[] = {"상반기", "하반기", "연말", "연초",
                                           "봄",     "여름",   "가을", "겨울"};
    const bool digit = place_.digit() && place_.text[place_.at] != '0';
    if (digit || starts_with_any(place_.text, place_.at, kParts)) {
      say_year(0);
    } else if (place_.take("초") && date_ends(place_.text, place_.at)) {
      say_year(0);
      accept();
    } else {
      place_ = start;
    }
    return parts_.said_year;
  }

  bool read_month_word() {
    constexpr std::pair<std::string_view, int> kMonths[] = {
        {"지난달", -1}, {"지난 달", -1}, {"전달", -1},   {"이달", 0}, {"이번 달", 0},
        {"이번달", 0},  {"다음달", 1},   {"다음 달", 1}, {"내달", 1}};
    for (const auto& [word, shift] : kMonths) {
      if (!place_.looks_at(word)) continue;
      if (!month_word_ends(place_.text, place_.at + word.size(), word)) return false;
      place_.take(word);
      parts_.said_year = parts_.said_month = true;
      if (article_) {
        const year_month then = article_->year() / article_->month() + months(shift);
        parts_.year = then.year();
        parts_.months.first = parts_.months.last = static_cast<unsigned>(then.month());
      }
      accept();
      return true;
    }
    return false;
  }

  void read_direction() {
    if (place_.take("지난 ")) parts_.direction = -1;
    if (place_.take("오는 ")) parts_.direction = 1;
  }

  void read_year_number() {
    const DateText start = place_;
    const bool shortened = place_.take("'") || place_.take("’");
    auto bounds = take_bounds("년", 4);
    const bool whole = bounds && bounds->first >= 1800 && bounds->last < 2200;
    if (!whole && (!bounds || !two_digit_year(*bounds, start, shortened))) {
      place_ = start;
      return;
    }
    if (place_.looks_at("간") || (whole && shortened)) {
      place_ = start;
      return;
    }
    place_.take("도");
    parts_.years = *bounds;
    parts_.said_year = true;
    parts_.year = year(static_cast<int>(parts_.years.first));
    accept();
  }

  /// '25년, 97년도, 25년 3월; 25년 alone is more often a length of time.
  bool two_digit_year(Bounds& bounds, const DateText& start, bool shortened) {
    const std::size_t length = place_.at - start.at;
    const bool two = bounds.first < 100 && !bounds.range() &&
                     (shortened || length == std::string_view("25년").size());
    if (!two) return false;
    DateText next = place_;
    const bool month = next.take(" ") && next.number_before("월", 2).has_value();
    if (!shortened && !month && !place_.looks_at("도")) return false;
    const unsigned newest =
        article_ ? static_cast<unsigned>(static_cast<int>(article_->year())) % 100 + 10 : 50;
    bounds.first += bounds.first <= newest ? 2000 : 1900;
    bounds.last = bounds.first;
    return true;
  }

  void read_month() {
    if (parts_.said_month) return;
    const DateText start = place_;
    const auto bounds = take_bounds("월", 2);
    if (!bounds || bounds->first < 1 || bounds->last > 12) {
      place_ = start;
      return;
    }
    parts_.months = *bounds;
    accept();
  }

  bool set_months(unsigned first, unsigned last) {
    normalized_ = parts_.value_of_months(first, last);
    accept();
    return true;
  }

  /// 상반기, 2분기, 1~3분기, 여름, 연말
  bool read_part_of_year() {
    if (parts_.months.first != 0 || parts_.said_month) return false;
    if (place_.take("상반기")) return set_months(1, 6);
    if (place_.take("하반기")) return set_months(7, 12);
    const DateText start = place_;
    if (const auto quarters = take_quarters()) {
      return set_months(quarters->first * 3 - 2, quarters->last * 3);
    }
    if (place_.take("연말") && date_ends(place_.text, place_.at)) return set_month(12);
    if (place_.take("연초") && date_ends(place_.text, place_.at)) return set_month(1);
    if (place_.take("연내") && date_ends(place_.text, place_.at)) {
      if (const auto y = parts_.year_of(1, 12)) normalized_ = iso(*y);
      accept();
      return true;
    }
    place_ = start;
    return read_season();
  }

  bool set_month(unsigned only) {
    if (const auto y = parts_.year_of(only, only)) normalized_ = iso(*y / month(only));
    accept();
    return true;
  }

  std::optional<Bounds> take_quarters() {
    const DateText start = place_;
    auto quarters = take_bounds("분기", 1);
    if (!quarters) quarters = take_bounds("/4분기", 1);
    const bool sound = quarters && quarters->first >= 1 && quarters->last <= 4;
    // 3분기 연속, 2분기 만에: lengths of time
    if (sound && !starts_with_any(place_.text, place_.at, {" 연속", " 만에", "째"}))
      return quarters;
    place_ = start;
    return std::nullopt;
  }

  bool read_season() {
    if (!parts_.said_year && parts_.direction == 0) return false;
    constexpr std::pair<std::string_view, unsigned> kSeasons[] = {
        {"봄", 3}, {"여름", 6}, {"가을", 9}, {"겨울", 12}};
    const DateText start = place_;
    for (const auto& [word, first] : kSeasons) {
      if (!place_.take(word)) continue;
      if (!date_ends(place_.text, place_.at)) break;
      // Of which winter this is said is not sure in its second half.
      const bool late = first == 12 && article_ && static_cast<unsigned>(article_->month()) < 3;
      if (!late) return set_months(first, first + 2);
      parts_.said_year = true;
      parts_.year.reset();
      accept();
      return true;
    }
    place_ = start;
    return false;
  }

  /// 초, 중순, 말: a part of the year or month that was said.
  bool read_part() {
    if (end_ == 0) return false;
    constexpr std::string_view kParts[] = {"초순", "중순", "하순", "초반",
                                           "중반", "후반", "초",   "말"};
    const DateText start = place_;
    for (const std::string_view part : kParts) {
      if (!place_.take(part)) continue;
      if (date_ends(place_.text, place_.at)) {
        accept();
        return true;
      }
      place_ = start;
    }
    return false;
  }

  void read_day() {
    if (parts_.said_year && parts_.months.first == 0 && !parts_.said_month) return;
    const DateText start = place_;
    const auto bounds = take_bounds("일", 2);
    const bool sound = bounds && bounds->first >= 1 && bounds->last <= 31;
    if (!sound || (end_ == 0 && names_length(place_.text, place_.at))) {
      place_ = start;
      return;
    }
    parts_.days = *bounds;
    accept();
  }

  DateText place_;
  const MaybeDay& article_;
  DateParts parts_;
  std::size_t end_ = 0;
  std::string normalized_;
};

}  // namespace

std::optional<DateReading> read_date_words(std::string_view text, std::size_t at,
                                           const MaybeDay& article, const DateBase& base) {
  return DateReader(text, at, article, base).read();
}

}  // namespace inyeon::ko
