#include "export/rdf/typed_value.h"

#include <algorithm>

namespace inyeon {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_year(std::string_view text) { return text.size() == 4 && all_digits(text); }

bool is_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-' || !is_year(text.substr(0, 4))) return false;
  const std::string_view month = text.substr(5);
  return all_digits(month) && number(month) >= 1 && number(month) <= 12;
}

int days_of(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

}  // namespace

bool is_decimal(std::string_view text) {
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_digits(text);
  return all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-' || !is_month(text.substr(0, 7))) return false;
  const std::string_view day = text.substr(8);
  return all_digits(day) && number(day) >= 1 &&
         number(day) <= days_of(number(text.substr(0, 4)), number(text.substr(5, 2)));
}

bool is_time(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return false;
  const std::string_view hour = text.substr(0, 2), minute = text.substr(3, 2);
  const std::string_view second = text.substr(6);
  return all_digits(hour) && all_digits(minute) && all_digits(second) && number(hour) < 24 &&
         number(minute) < 60 && number(second) < 60;
}

bool is_date_time(std::string_view text) {
  return text.size() == 19 && text[10] == 'T' && is_date(text.substr(0, 10)) &&
         is_time(text.substr(11));
}

std::string_view xsd_type(const Literal& literal) {
  const std::string_view value = literal.normalized;
  if (literal.kind != LiteralKind::kDate) return is_decimal(value) ? "decimal" : "";
  if (is_date(value)) return "date";
  if (is_date_time(value)) return "dateTime";
  if (is_time(value)) return "time";
  if (is_month(value)) return "gYearMonth";
  return is_year(value) ? "gYear" : "";
}

}  // namespace inyeon
