// Dates as pages and feeds write them.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// The day as ISO 8601 ("2025-11-01"), as it reads where the article was published: no shift of
/// time zone. Takes ISO 8601, "2025.11.01", "2025/11/1", "20251101", "2025년 11월 1일" and RFC 822
/// ("Sat, 01 Nov 2025 09:00:00 +0900", "Nov 1, 2025"). Empty where there is no date in it.
std::string iso_date(std::string_view text);

}  // namespace inyeon
