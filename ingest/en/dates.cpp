#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "ingest/en/currencies.h"
#include "ingest/en/literals.h"

namespace inyeon::en {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kFullMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 4> kOrdinals = {"first", "second", "third", "fourth"};
constexpr std::array<std::string_view, 5> kSeasons = {"spring", "summer", "autumn", "winter",
                                                      "fall"};

template <std::size_t N>
std::optional<unsigned> position(const std::array<std::string_view, N>& all,
                                 std::string_view word) {
  const auto found = std::find(all.begin(), all.end(), word);
  if (found == all.end()) return std::nullopt;
  return static_cast<unsigned>(found - all.begin());
}

std::optional<int> integer(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::string iso(int y) { return std::to_string(y); }
std::string iso(int y, unsigned m) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u", y, m);
  return out.data();
}
std::string iso(const year_month_day& d) {
  std::array<char, 24> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(d.year()),
                static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
  return out.data();
}
std::string months_of(int y, unsigned first, unsigned last) {
  return iso(y, first) + "/" + iso(last < first ? y + 1 : y, last);
}

/// The months of "third quarter", "first half".
std::string part_of(int y, unsigned which, bool half) {
  const unsigned length = half ? 6 : 3;
  return months_of(y, which * length + 1, which * length + length);
}

class DateReader {
 public:
  DateReader(const Words& words, std::size_t at, std::string_view article)
      : words_(words), at_(at) {
    const auto y = integer(article.substr(0, std::min<std::size_t>(4, article.size())));
    if (article.size() < 10 || !y) return;
    const auto m = integer(article.substr(5, 2));
    const auto d = integer(article.substr(8, 2));
    if (!m || !d) return;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)),
                              std::chrono::day(static_cast<unsigned>(*d))};
    if (date.ok()) article_ = date;
  }

  std::optional<FoundLiteral> run() {
    for (const auto step :
         {&DateReader::day_and_month, &DateReader::part, &DateReader::fiscal, &DateReader::relative,
          &DateReader::near_day, &DateReader::end_of, &DateReader::year_alone}) {
      end_ = at_;
      normalized_.clear();
      if ((this->*step)() && end_ > at_)
        return FoundLiteral{end_, LiteralKind::kDate, normalized_, {}};
    }
    return std::nullopt;
  }

 private:
  std::string_view lower(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].lower) : std::string_view{};
  }

  std::optional<unsigned> month_at(std::size_t i) const {
    if (i >= words_.size() || !words_[i].capital) return std::nullopt;
    const std::string_view word = words_[i].lower;
    if (const auto full = position(kFullMonths, word)) return full;
    return word == "sept" ? std::optional(8U) : position(kMonths, word);
  }
  std::optional<int> year_at(std::size_t i) const {
    const std::string_view word = lower(i);
    const bool likely = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    return likely ? integer(word) : std::nullopt;
  }
  std::optional<unsigned> day_at(std::size_t i) const {
    std::string_view word = lower(i);
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (word.ends_with(suffix)) word.remove_suffix(2);
    }
    const auto value = word.size() <= 2 ? integer(word) : std::nullopt;
    if (!value || *value < 1 || *value > 31) return std::nullopt;
    return static_cast<unsigned>(*value);
  }

  /// A month without a year is the nearest one.
  std::optional<int> year_of(unsigned m) const {
    if (!article_) return std::nullopt;
    const int gap =
        static_cast<int>(m + 1) - static_cast<int>(static_cast<unsigned>(article_->month()));
    const int y = static_cast<int>(article_->year());
    return gap > 6 ? y - 1 : gap < -6 ? y + 1 : y;
  }

  bool day_and_month() {
    std::optional<unsigned> d;
    std::size_t k = at_;
    if (day_at(k) && month_at(k + 1)) d = day_at(k++);
    const auto m = month_at(k);
    if (!m || (k == at_ && lower(k) == "may" && at_ == 0)) return false;
    ++k;
    if (lower(k) == "." && (day_at(k + 1) || year_at(k + 1))) ++k;
    if (!d && day_at(k) && !year_at(k)) d = day_at(k++);
    std::optional<int> y;
    if (year_at(k)) {
      y = year_at(k++);
    } else if (lower(k) == "," && year_at(k + 1)) {
      y = year_at(k + 1);
      k += 2;
    }
    end_ = k;
    if (!y) y = year_of(*m);
    if (!y) return true;
    if (!d) return normalized_ = iso(*y, *m + 1), true;
    const year_month_day date{year(*y), month(*m + 1), std::chrono::day(*d)};
    if (date.ok()) normalized_ = iso(date);
    return true;
  }

  /// "Q3 2025", "third quarter of 2025", "first half", "H1".
  bool part() {
    std::size_t k = at_;
    const std::string_view word = lower(k);
    std::optional<unsigned> which;
    bool half = false;
    if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' &&
        word[1] <= '4') {
      half = word[0] == 'h';
      which = static_cast<unsigned>(word[1] - '1');
      ++k;
    } else {
      const std::size_t hyphen = word.find('-');
      which = position(kOrdinals, word.substr(0, hyphen));
      const std::string_view unit = hyphen == word.npos ? lower(k + 1) : word.substr(hyphen + 1);
      half = unit == "half";
      if (!which || (unit != "quarter" && !half)) return false;
      k += hyphen == word.npos ? 2 : 1;
    }
    if (half && *which > 1) return false;
    std::optional<int> y;
    if (article_) y = static_cast<int>(article_->year());
    const std::size_t behind = lower(k) == "of" ? k + 1 : k;
    if (year_at(behind)) {
      y = year_at(behind);
      k = behind + 1;
    } else if (lower(behind + 1) == "year" && shift(lower(behind))) {
      if (y) *y += *shift(lower(behind));
      k = behind + 2;
    }
    end_ = k;
    if (y) normalized_ = part_of(*y, *which, half);
    return true;
  }

  bool fiscal() {
    const std::string_view word = lower(at_);
    if (word.starts_with("fy") && word.size() > 3) {
      const auto value = integer(word.substr(2));
      if (!value) return false;
      end_ = at_ + 1;
      normalized_ = iso(*value < 100 ? 2000 + *value : *value);
      return true;
    }
    if (word != "fiscal") return false;
    const std::size_t k = lower(at_ + 1) == "year" ? at_ + 2 : at_ + 1;
    if (!year_at(k)) return false;
    end_ = k + 1;
    normalized_ = iso(*year_at(k));
    return true;
  }

  static std::optional<int> shift(std::string_view word) {
    if (word == "next" || word == "coming" || word == "following") return 1;
    if (word == "last" || word == "previous") return -1;
    if (word == "this" || word == "current") return 0;
    return std::nullopt;
  }

  /// "next year", "late last month", "early 2026", "this summer", "next Tuesday".
  bool relative() {
    std::size_t k = at_;
    const bool vague = lower(k) == "early" || lower(k) == "late" || lower(k) == "mid";
    if (vague) ++k;
    if (vague && lower(k) == "in") ++k;
    if (vague && year_at(k)) {
      end_ = k + 1;
      normalized_ = iso(*year_at(k));
      return true;
    }
    const auto by = shift(lower(k));
    if (!by) return false;
    const std::string_view unit = lower(k + 1);
    end_ = k + 2;
    if (const auto season = position(kSeasons, unit)) return season_of(*season, *by);
    if (const auto weekday = position(kWeekdays, unit)) return weekday_of(*weekday, *by);
    if (unit != "year" && unit != "month" && unit != "week" && unit != "quarter")
      return month_of(k + 1, *by);
    if (!article_) return true;
    const int y = static_cast<int>(article_->year());
    const auto m = static_cast<unsigned>(article_->month());
    if (unit == "year") normalized_ = iso(y + *by);
    if (unit == "month") {
      const auto there = article_->year() / article_->month() + months(*by);
      normalized_ = iso(static_cast<int>(there.year()), static_cast<unsigned>(there.month()));
    }
    if (unit == "quarter") {
      const int quarter = static_cast<int>((m - 1) / 3) + *by;
      const int over = quarter < 0 ? -1 : quarter / 4;
      normalized_ = part_of(y + over, static_cast<unsigned>(quarter - 4 * over), false);
    }
    if (unit == "week") {
      const sys_days monday = sys_days(*article_) -
                              days((std::chrono::weekday(sys_days(*article_)).iso_encoding() - 1)) +
                              days(7 * *by);
      normalized_ = iso(year_month_day(monday)) + "/" + iso(year_month_day(monday + days(6)));
    }
    return true;
  }

  bool season_of(unsigned season, int by) {
    if (!article_) return true;
    const unsigned first = season == 4 ? 9 : season * 3 + 3;
    const auto m = static_cast<unsigned>(article_->month());
    int y = static_cast<int>(article_->year());
    if (by > 0 && m >= first) ++y;
    if (by < 0 && m <= first + 2) --y;
    normalized_ = months_of(y, first, (first + 1) % 12 + 1);
    return true;
  }

  /// "next December", "last May".
  bool month_of(std::size_t at, int by) {
    const auto m = month_at(at);
    if (!m) return false;
    if (!article_) return true;
    const auto here = static_cast<unsigned>(article_->month());
    int y = static_cast<int>(article_->year());
    if (by > 0 && *m + 1 <= here) ++y;
    if (by < 0 && *m + 1 >= here) --y;
    normalized_ = iso(y, *m + 1);
    return true;
  }

  bool weekday_of(unsigned weekday, int by) {
    if (!article_) return true;
    const sys_days today(*article_);
    const int gap =
        static_cast<int>(weekday) - static_cast<int>(std::chrono::weekday(today).c_encoding());
    int to = gap;
    if (by > 0 && gap <= 0) to += 7;
    if (by < 0 && gap >= 0) to -= 7;
    normalized_ = iso(year_month_day(today + days(to)));
    return true;
  }

  /// "today", "yesterday"; "Wednesday": news tell of the days behind them.
  bool near_day() {
    const std::string_view word = lower(at_);
    if (const auto weekday = position(kWeekdays, word); weekday && words_[at_].capital) {
      end_ = at_ + 1;
      if (!article_) return true;
      const sys_days today(*article_);
      const int gap =
          static_cast<int>(std::chrono::weekday(today).c_encoding()) - static_cast<int>(*weekday);
      normalized_ = iso(year_month_day(today - days(gap < 0 ? gap + 7 : gap)));
      return true;
    }
    const int by = word == "tomorrow" ? 1 : word == "yesterday" ? -1 : 0;
    if (by == 0 && word != "today") return false;
    end_ = at_ + 1;
    if (article_) normalized_ = iso(year_month_day(sys_days(*article_) + days(by)));
    return true;
  }

  /// "year-end", "end of 2026", "end of the year", "end of next year".
  bool end_of() {
    const std::string_view word = lower(at_);
    std::optional<int> y;
    if (article_) y = static_cast<int>(article_->year());
    if (word == "year-end") {
      end_ = at_ + 1;
    } else if (word == "end" && lower(at_ + 1) == "of") {
      std::size_t k = at_ + 2;
      if (year_at(k)) {
        y = year_at(k);
        end_ = k + 1;
      } else if (lower(k + 1) == "year" && (lower(k) == "the" || shift(lower(k)))) {
        if (y && shift(lower(k))) *y += *shift(lower(k));
        end_ = k + 2;
      } else {
        return false;
      }
    } else {
      return false;
    }
    if (y) normalized_ = iso(*y, 12);
    return true;
  }

  /// "2026", "2025-2027", "2024/25"; not "2,026 units", "$2025".
  bool year_alone() {
    const std::string_view word = lower(at_);
    std::size_t begin = at_;
    if (!currency_before(words_, at_, begin).empty()) return false;
    if (const auto y = year_at(at_)) {
      end_ = at_ + 1;
      std::size_t behind = end_;
      const bool counts = !currency_behind(words_, end_, behind).empty() || lower(end_) == "%";
      normalized_ = iso(*y);
      return !counts;
    }
    const std::size_t dash = word.find_first_of("-/");
    if (dash != 4 || word.size() < 7 || !integer(word.substr(0, 4))) return false;
    const int first = *integer(word.substr(0, 4));
    const auto second = integer(word.substr(5));
    if (!second || first < 1900 || first > 2100) return false;
    const int last = *second < 100 ? first / 100 * 100 + *second : *second;
    if (last <= first || last > 2100) return false;
    end_ = at_ + 1;
    normalized_ = iso(first) + "/" + iso(last);
    return true;
  }

  const Words& words_;
  std::size_t at_;
  std::size_t end_ = 0;
  std::string normalized_;
  std::optional<year_month_day> article_;
};

}  // namespace

std::optional<FoundLiteral> read_date(const Words& words, std::size_t at,
                                      std::string_view article_date) {
  return DateReader(words, at, article_date).run();
}

}  // namespace inyeon::en
