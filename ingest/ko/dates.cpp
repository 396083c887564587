#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "ingest/ko/literals.h"

namespace inyeon::ko {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

std::string iso(const year_month& value) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u", static_cast<int>(value.year()),
                static_cast<unsigned>(value.month()));
  return out.data();
}
std::string iso(const year_month_day& value) {
  std::array<char, 8> out{};
  std::snprintf(out.data(), out.size(), "-%02u", static_cast<unsigned>(value.day()));
  return iso(value.year() / value.month()) + out.data();
}
std::string months_of(year y, unsigned first, unsigned last) {
  return iso(y / month(first)) + "/" + iso(y / month(last));
}

int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = -1;
  if (at + count > text.size()) return -1;
  const char* end = text.data() + at + count;
  const auto result = std::from_chars(text.data() + at, end, value);
  return result.ec == std::errc() && result.ptr == end ? value : -1;
}

std::optional<year_month_day> parse_article_date(std::string_view date) {
  if (date.size() < 10) return std::nullopt;
  const year_month_day value{year(digits(date, 0, 4)),
                             month(static_cast<unsigned>(digits(date, 5, 2))),
                             day(static_cast<unsigned>(digits(date, 8, 2)))};
  if (!value.ok()) return std::nullopt;
  return value;
}

/// Reads one date word after the other, each narrowing what was said: 지난해 | 4월 | 3일.
class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at, std::string_view article_date)
      : text_(text), at_(at), article_(parse_article_date(article_date)) {}

  std::optional<FoundLiteral> read() {
    if (read_whole() || read_relative_day()) return finish();
    read_year();
    read_relative_month();
    if (!month_.has_value() && relative_month_.empty()) read_month();
    if (!read_part_of_year()) read_day();
    if (end_ == 0) return std::nullopt;
    return finish();
  }

 private:
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  void accept() {
    end_ = at_;
    if (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  std::optional<unsigned> number_before(std::string_view unit, std::size_t most_digits) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9' && end - at_ <= most_digits)
      ++end;
    if (end == at_ || end - at_ > most_digits || !text_.substr(end).starts_with(unit))
      return std::nullopt;
    const auto value = static_cast<unsigned>(digits(text_, at_, end - at_));
    at_ = end + unit.size();
    return value;
  }

  /// 2025-11-01, 2025.11.01
  bool read_whole() {
    if (at_ + 10 > text_.size() || (text_[at_ + 4] != '-' && text_[at_ + 4] != '.') ||
        text_[at_ + 7] != text_[at_ + 4])
      return false;
    const auto value = parse_article_date(text_.substr(at_, 10));
    if (!value) return false;
    at_ += 10;
    normalized_ = iso(*value);
    accept();
    return true;
  }

  bool read_relative_day() {
    constexpr std::pair<std::string_view, int> kDays[] = {{"이날", 0},  {"당일", 0},  {"오늘", 0},
                                                          {"전날", -1}, {"어제", -1}, {"내일", 1},
                                                          {"모레", 2},  {"그제", -2}};
    for (const auto& [word, shift] : kDays) {
      if (!take(word)) continue;
      if (article_) normalized_ = iso(year_month_day(sys_days(*article_) + days(shift)));
      accept();
      take_time_of_day();
      return true;
    }
    return false;
  }

  void read_year() {
    constexpr std::pair<std::string_view, int> kYears[] = {
        {"재작년", -2}, {"지난해", -1}, {"작년", -1}, {"전년", -1},
        {"올해", 0},    {"금년", 0},    {"내년", 1},  {"내후년", 2}};
    for (const auto& [word, shift] : kYears) {
      if (!take(word)) continue;
      said_year_ = true;
      if (article_) year_ = article_->year() + std::chrono::years(shift);
      accept();
      return;
    }
    if (const std::size_t start = at_; take("올 ") || take("올")) {
      const bool part = text_.substr(at_).starts_with("상반기") ||
                        text_.substr(at_).starts_with("하반기") ||
                        text_.substr(at_).starts_with("연말") ||
                        (at_ < text_.size() && text_[at_] >= '1' && text_[at_] <= '9');
      if (part) {
        said_year_ = true;
        if (article_) year_ = article_->year();
      } else {
        at_ = start;
      }
      return;
    }
    const std::size_t start = at_;
    if (const auto value = number_before("년", 4);
        value && *value >= 1900 && *value < 2200 && !text_.substr(at_).starts_with("간")) {
      said_year_ = true;
      year_ = year(static_cast<int>(*value));
      accept();
    } else {
      at_ = start;
    }
  }

  void read_relative_month() {
    constexpr std::pair<std::string_view, int> kMonths[] = {
        {"지난달", -1}, {"지난 달", -1}, {"전달", -1},   {"이달", 0}, {"이번 달", 0},
        {"이번달", 0},  {"다음달", 1},   {"다음 달", 1}, {"내달", 1}};
    for (const auto& [word, shift] : kMonths) {
      if (!take(word)) continue;
      relative_month_ = word;
      if (article_) {
        const year_month shifted = article_->year() / article_->month() + months(shift);
        year_ = shifted.year();
        month_ = shifted.month();
      }
      accept();
      return;
    }
  }

  void read_month() {
    const std::size_t start = at_;
    const bool past = !said_year_ && take("지난 ");
    const bool coming = !said_year_ && !past && take("오는 ");
    const auto value = number_before("월", 2);
    if (!value || *value < 1 || *value > 12) {
      if (past || coming) direction_ = past ? -1 : 1;
      if (!past && !coming) at_ = start;
      return;
    }
    month_ = month(*value);
    accept();
    if (said_year_ || !article_) return;
    const int difference =
        static_cast<int>(*value) - static_cast<int>(static_cast<unsigned>(article_->month()));
    int shift = 0;
    if (past)
      shift = difference > 0 ? -1 : 0;
    else if (coming)
      shift = difference < 0 ? 1 : 0;
    else
      shift = difference > 6 ? -1 : difference < -6 ? 1 : 0;
    year_ = article_->year() + std::chrono::years(shift);
  }

  /// 상반기, 2분기, 연말, 말: the part of a year or month.
  bool read_part_of_year() {
    const year y = year_ ? *year_ : article_ ? article_->year() : year(0);
    const bool dated = year_ || article_;
    if (!month_ && relative_month_.empty()) {
      const auto set = [&](unsigned first, unsigned last) {
        if (dated) normalized_ = months_of(y, first, last);
        accept();
        return true;
      };
      if (take("상반기")) return set(1, 6);
      if (take("하반기")) return set(7, 12);
      if (take("연말")) return set(12, 12);
      if (take("연초")) return set(1, 1);
      if (take("연내")) {
        if (dated) normalized_ = std::to_string(static_cast<int>(y));
        accept();
        return true;
      }
      const std::size_t start = at_;
      if (const auto quarter = number_before("분기", 1);
          quarter && *quarter >= 1 && *quarter <= 4) {
        return set(*quarter * 3 - 2, *quarter * 3);
      }
      at_ = start;
    }
    if (end_ == 0) return false;
    for (const std::string_view part : {"초순", "중순", "하순", "초", "말"}) {
      const std::size_t start = at_;
      if (!take(part)) continue;
      const bool closed =
          at_ >= text_.size() || text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '.' ||
          text_.substr(at_).starts_with("까지") || text_.substr(at_).starts_with("부터") ||
          text_.substr(at_).starts_with("에") || text_.substr(at_).starts_with("쯤");
      if (closed) {
        accept();
        return true;
      }
      at_ = start;
    }
    return false;
  }

  void read_day() {
    const auto value = number_before("일", 2);
    if (!value || *value < 1 || *value > 31 || (end_ == 0 && text_.substr(at_).starts_with("간")))
      return;
    if (said_year_ && !month_) return;
    day_ = day(*value);
    if (!month_ && relative_month_.empty() && article_) {
      year_month base = article_->year() / article_->month();
      if (direction_ <= 0 && day_ > article_->day()) base -= months(1);
      if (direction_ > 0 && day_ < article_->day()) base += months(1);
      year_ = base.year();
      month_ = base.month();
    }
    accept();
    take_time_of_day();
  }

  void take_time_of_day() {
    for (const std::string_view time : {"밤", "오전", "오후", "아침", "저녁", "새벽"}) {
      const std::size_t start = at_;
      if (take(time) && (at_ >= text_.size() || text_[at_] == ' ' || text_[at_] == ',')) {
        end_ = at_;
        return;
      }
      at_ = start;
    }
  }

  std::string value() const {
    if (!normalized_.empty() || !year_) return normalized_;
    if (!month_) return said_year_ ? std::to_string(static_cast<int>(*year_)) : "";
    if (!day_) return iso(*year_ / *month_);
    const year_month_day whole{*year_, *month_, *day_};
    return whole.ok() ? iso(whole) : "";
  }

  FoundLiteral finish() const { return {end_, LiteralKind::kDate, value(), ""}; }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_ = 0;
  std::optional<year_month_day> article_;
  std::optional<year> year_;
  std::optional<month> month_;
  std::optional<day> day_;
  std::string_view relative_month_;
  std::string normalized_;
  bool said_year_ = false;
  int direction_ = 0;
};

}  // namespace

std::optional<FoundLiteral> read_date(std::string_view text, std::size_t at,
                                      std::string_view article_date) {
  auto first = DateReader(text, at, article_date).read();
  // 2027년부터 2032년까지 is one period
  if (!first || !text.substr(first->end).starts_with("부터 ")) return first;
  const auto last =
      DateReader(text, first->end + std::string_view("부터 ").size(), article_date).read();
  if (!last || !text.substr(last->end).starts_with("까지")) return first;
  first->end = last->end + std::string_view("까지").size();
  const bool plain = !first->normalized.empty() && !last->normalized.empty() &&
                     first->normalized.find('/') == std::string::npos &&
                     last->normalized.find('/') == std::string::npos;
  first->normalized = plain ? first->normalized + "/" + last->normalized : "";
  return first;
}

}  // namespace inyeon::ko
