// The XSD type of a value, told by its form.
#pragma once

#include <string_view>

#include "graph/model/literal.h"

namespace inyeon {

/// "-12.5": an optional sign, digits, perhaps a point and digits.
bool is_decimal(std::string_view text);
/// "2025-11-01", a day of the calendar.
bool is_date(std::string_view text);

/// "14:30:00", a time of the day.
bool is_time(std::string_view text);
/// "2025-11-01T14:30:00"
bool is_date_time(std::string_view text);

/// "date", "dateTime", "time", "gYearMonth", "gYear" or "decimal": the type of a literal's
/// normalised value; empty where it has none that fits, so that the value stays a plain string.
std::string_view xsd_type(const Literal& literal);

}  // namespace inyeon
