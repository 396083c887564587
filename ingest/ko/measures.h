// What figures are counted in: currencies, signs of percentages, counters and units of measure.
// Internal to the Korean pack. Sources: ISO 4217 for currencies, the SI and its Korean spellings;
// counters are common knowledge.
#pragma once

#include <optional>
#include <string_view>

namespace inyeon::ko {

struct Measure {
  std::string_view form;
  std::string_view code;  ///< ISO 4217, "%", "%p", "bp"; empty where the form leaves it open
};

/// The longest currency, sign of percentages at `at`; nullptr where there is none.
const Measure* currency_at(std::string_view text, std::size_t at);
const Measure* currency_sign_at(std::string_view text, std::size_t at);
const Measure* percent_at(std::string_view text, std::size_t at);

/// The longest counter at `at`; empty where there is none.
std::string_view counter_at(std::string_view text, std::size_t at);
/// The longest counter that goes with native numerals (열두 명, 두 배).
std::string_view native_counter_at(std::string_view text, std::size_t at);
/// What 개 counts, named behind it: 5개 팀.
std::string_view counted_at(std::string_view text, std::size_t at);

}  // namespace inyeon::ko
