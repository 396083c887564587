#include <utility>

#include "ingest/ko/calendar.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::years;

struct Bounds {
  unsigned first = 0;
  unsigned last = 0;
  bool range() const { return first != last; }
};

/// Reads one date word after the other, each narrowing what was said: 지난해 | 4월 | 3일.
class DateReader {
 public:
  /// Words (내년) are told from the article; bare months and days from `base`, onward from it
  /// where it is the beginning of a period.
  DateReader(std::string_view text, std::size_t at, const MaybeDay& article, const MaybeDay& base,
             bool onward)
      : place_{text, at}, article_(article), base_(base), direction_(onward ? 1 : 0) {}

  std::optional<DateReading> read() {
    if (!read_year_word() && !read_month_word()) {
      read_direction();
      read_year_number();
    }
    if (!years_.range() && months_.first == 0) read_month();
    if (!ranged() && !read_part_of_year() && !read_part()) read_day();
    if (end_ == 0) return std::nullopt;
    return DateReading{end_, value()};
  }

  bool says_day() const { return days_.first != 0; }

 private:
  bool ranged() const { return years_.range() || months_.range(); }

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
    said_year_ = true;
    if (article_) year_ = article_->year() + years(shift);
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
    } else if (place_.take("초") && closed()) {
      say_year(0);
      accept();
    } else {
      place_ = start;
    }
    return said_year_;
  }

  bool read_month_word() {
    constexpr std::pair<std::string_view, int> kMonths[] = {
        {"지난달", -1}, {"지난 달", -1}, {"전달", -1},   {"이달", 0}, {"이번 달", 0},
        {"이번달", 0},  {"다음달", 1},   {"다음 달", 1}, {"내달", 1}};
    for (const auto& [word, shift] : kMonths) {
      if (!place_.take(word)) continue;
      said_year_ = said_month_ = true;
      if (article_) {
        const year_month then = article_->year() / article_->month() + months(shift);
        year_ = then.year();
        months_.first = months_.last = static_cast<unsigned>(then.month());
      }
      accept();
      return true;
    }
    return false;
  }

  void read_direction() {
    if (place_.take("지난 ")) direction_ = -1;
    if (place_.take("오는 ")) direction_ = 1;
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
    years_ = *bounds;
    said_year_ = true;
    year_ = year(static_cast<int>(years_.first));
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
    if (said_month_) return;
    const DateText start = place_;
    const auto bounds = take_bounds("월", 2);
    if (!bounds || bounds->first < 1 || bounds->last > 12) {
      place_ = start;
      return;
    }
    months_ = *bounds;
    accept();
  }

  /// The year of something that runs from one month to another where none was said.
  std::optional<year> year_of(unsigned first, unsigned last) const {
    if (said_year_ || !base_) return year_;
    const auto now = static_cast<unsigned>(base_->month());
    int shift = 0;
    if (direction_ < 0)
      shift = last >= now ? -1 : 0;
    else if (direction_ > 0)
      shift = first < now ? 1 : 0;
    else
      shift = first > now + 6 ? -1 : 0;  // 4분기 실적, in January
    return base_->year() + years(shift);
  }

  bool set_months(unsigned first, unsigned last) {
    if (const auto y = year_of(first, last)) normalized_ = months_of(*y, first, last);
    accept();
    return true;
  }

  /// 상반기, 2분기, 1~3분기, 여름, 연말
  bool read_part_of_year() {
    if (months_.first != 0 || said_month_) return false;
    if (place_.take("상반기")) return set_months(1, 6);
    if (place_.take("하반기")) return set_months(7, 12);
    const DateText start = place_;
    if (const auto quarters = take_quarters()) {
      return set_months(quarters->first * 3 - 2, quarters->last * 3);
    }
    if (place_.take("연말") && closed()) return set_month(12);
    if (place_.take("연초") && closed()) return set_month(1);
    if (place_.take("연내") && closed()) {
      if (const auto y = year_of(1, 12)) normalized_ = iso(*y);
      accept();
      return true;
    }
    place_ = start;
    return read_season();
  }

  bool set_month(unsigned only) {
    if (const auto y = year_of(only, only)) normalized_ = iso(*y / month(only));
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
    if (!said_year_ && direction_ == 0) return false;
    constexpr std::pair<std::string_view, unsigned> kSeasons[] = {
        {"봄", 3}, {"여름", 6}, {"가을", 9}, {"겨울", 12}};
    const DateText start = place_;
    for (const auto& [word, first] : kSeasons) {
      if (!place_.take(word)) continue;
      if (!closed()) break;
      // Of which winter this is said is not sure in its second half.
      const bool late = first == 12 && article_ && static_cast<unsigned>(article_->month()) < 3;
      if (!late) return set_months(first, first + 2);
      said_year_ = true;
      year_.reset();
      accept();
      return true;
    }
    place_ = start;
    return false;
  }

  bool closed() const {
    return word_closed(
        place_.text, place_.at,
        {"까지", "부터", "에", "쯤", "께", "경", "엔", "이후", "이면", "기준", "로 ", "보다"});
  }

  /// 초, 중순, 말: a part of the year or month that was said.
  bool read_part() {
    if (end_ == 0) return false;
    constexpr std::string_view kParts[] = {"초순", "중순", "하순", "초반",
                                           "중반", "후반", "초",   "말"};
    const DateText start = place_;
    for (const std::string_view part : kParts) {
      if (!place_.take(part)) continue;
      if (closed()) {
        accept();
        return true;
      }
      place_ = start;
    }
    return false;
  }

  /// 15일 동안, 10일선, 1일 평균
  bool length_of_time() const {
    constexpr std::string_view kLengths[] = {" 동안", " 만에", " 연속", " 이내",
                                             " 안에", " 정도", " 가량", " 평균"};
    return starts_with_any(place_.text, place_.at, kLengths) ||
           !word_closed(place_.text, place_.at,
                        {"이",   "은",   "을",   "에", "부터", "까지", "의",   "과", "자",   "로",
                         "도",   "엔",   "인",   "께", "쯤",   "하",   "보",   "밤", "오전", "오후",
                         "새벽", "저녁", "아침", "낮", "경",   "기준", "현재", "중"});
  }

  void read_day() {
    if (said_year_ && months_.first == 0 && !said_month_) return;
    const DateText start = place_;
    const auto bounds = take_bounds("일", 2);
    const bool sound = bounds && bounds->first >= 1 && bounds->last <= 31;
    if (!sound || (end_ == 0 && length_of_time())) {
      place_ = start;
      return;
    }
    days_ = *bounds;
    accept();
  }

  /// The month of a bare day: the last or, behind 오는, the next.
  std::optional<year_month> month_of_day() const {
    if (!base_) return std::nullopt;
    year_month then = base_->year() / base_->month();
    const auto today = static_cast<unsigned>(base_->day());
    if (direction_ <= 0 && days_.first > today) then -= months(1);
    if (direction_ > 0 && days_.first < today) then += months(1);
    return then;
  }

  /// The year of a bare month: the nearest, the last or the next.
  std::optional<year> year_of_month() const {
    if (said_year_ || !base_) return year_;
    const int ahead =
        static_cast<int>(months_.first) - static_cast<int>(static_cast<unsigned>(base_->month()));
    const auto today = static_cast<unsigned>(base_->day());
    int shift = 0;
    if (direction_ < 0)
      shift = ahead > 0 || (ahead == 0 && (days_.first == 0 || days_.first > today)) ? -1 : 0;
    else if (direction_ > 0)
      shift = ahead < 0 || (ahead == 0 && days_.first != 0 && days_.first < today) ? 1 : 0;
    else
      shift = ahead > 6 ? -1 : ahead < -6 ? 1 : 0;
    return base_->year() + years(shift);
  }

  std::string value() const {
    if (!normalized_.empty()) return normalized_;
    if (years_.range()) return iso(*year_) + "/" + iso(year(static_cast<int>(years_.last)));
    if (months_.first == 0 && days_.first == 0) return said_year_ && year_ ? iso(*year_) : "";
    std::optional<year_month> when;
    if (months_.first == 0) {
      when = said_month_ ? std::nullopt : month_of_day();
    } else if (const auto y = year_of_month()) {
      when = *y / month(months_.first);
    }
    if (!when) return "";
    if (months_.range()) return months_of(when->year(), months_.first, months_.last);
    if (days_.first == 0) return iso(*when);
    const Day first = *when / day(days_.first), last = *when / day(days_.last);
    if (!first.ok() || !last.ok()) return "";
    return days_.range() ? days_of(first, last) : iso(first);
  }

  DateText place_;
  const MaybeDay& article_;
  const MaybeDay& base_;
  std::size_t end_ = 0;
  std::optional<year> year_;  ///< that was said
  Bounds years_, months_, days_;
  std::string normalized_;
  bool said_year_ = false;
  bool said_month_ = false;
  int direction_ = 0;
};

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
                      const MaybeDay& base, bool onward) {
  if (auto written = read_written_day(text, at)) return written;
  if (auto word = read_day_word(text, at, article)) return with_clock(text, *word);
  if (auto week = read_week(text, at, article)) return with_clock(text, *week);
  if (auto distance = read_distance(text, at, article)) return distance;
  if (auto era = read_era(text, at)) return era;
  if (auto fiscal = read_fiscal_year(text, at)) return fiscal;
  DateReader reader(text, at, article, base, onward);
  if (auto date = reader.read()) return reader.says_day() ? with_clock(text, *date) : *date;
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
  const auto last = read_one(text, at, article, beginning_of(first.value), true);
  if (!last || (words && !starts_at(text, last->end, kTo))) return;
  first.end = last->end + (words ? kTo.size() : 0);
  first.value = join_periods(first.value, last->value);
}

}  // namespace

std::optional<FoundLiteral> read_date(std::string_view text, std::size_t at,
                                      std::string_view article_date) {
  const MaybeDay article = parse_day(article_date);
  auto date = read_one(text, at, article, article, false);
  if (!date) return std::nullopt;
  extend(text, *date, article);
  return FoundLiteral{date->end, LiteralKind::kDate, std::move(date->value), ""};
}

}  // namespace inyeon::ko
