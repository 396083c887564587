#include <algorithm>
#include <array>
#include <utility>

#include "ingest/en/literals.h"

namespace inyeon::en {
namespace {

using Scale = std::pair<std::string_view, int>;

constexpr std::array<Scale, 20> kScales{
    {{"thousand", 3}, {"k", 3},        {"lakh", 5},      {"million", 6},    {"m", 6},
     {"mn", 6},       {"mln", 6},      {"crore", 7},     {"billion", 9},    {"bn", 9},
     {"bln", 9},      {"b", 9},        {"trillion", 12}, {"tn", 12},        {"trn", 12},
     {"hundred", 2},  {"million-", 6}, {"billion-", 9},  {"trillion-", 12}, {"thousand-", 3}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kWords{
    {{"one", "1"},     {"two", "2"},     {"three", "3"},    {"four", "4"},    {"five", "5"},
     {"six", "6"},     {"seven", "7"},   {"eight", "8"},    {"nine", "9"},    {"ten", "10"},
     {"eleven", "11"}, {"twelve", "12"}, {"fifteen", "15"}, {"twenty", "20"}, {"thirty", "30"},
     {"forty", "40"},  {"fifty", "50"},  {"sixty", "60"},   {"eighty", "80"}, {"ninety", "90"}}};

std::optional<int> power_of(std::string_view word) {
  const auto found = std::find_if(kScales.begin(), kScales.end(),
                                  [word](const Scale& scale) { return scale.first == word; });
  if (found == kScales.end()) return std::nullopt;
  return found->second;
}

/// Moves the point of a decimal number to the right: "1.25", 9 → "1250000000".
std::string shifted(std::string decimal, int power) {
  const std::size_t point = decimal.find('.');
  std::string fraction;
  if (point != decimal.npos) {
    fraction = decimal.substr(point + 1);
    decimal.resize(point);
  }
  fraction.resize(std::max(fraction.size(), static_cast<std::size_t>(power)), '0');
  decimal += fraction.substr(0, static_cast<std::size_t>(power));
  fraction.erase(0, static_cast<std::size_t>(power));
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  const std::size_t first = decimal.find_first_not_of('0');
  decimal.erase(0, first == decimal.npos ? decimal.size() - 1 : first);
  return fraction.empty() ? decimal : decimal + "." + fraction;
}

/// "16,500.5bn": digits, and what is attached behind them.
std::pair<std::string, std::string> parted(std::string_view word) {
  std::string digits;
  std::size_t at = 0;
  for (; at < word.size(); ++at) {
    const char c = word[at];
    if (c == ',') continue;
    const bool point = c == '.' && digits.find('.') == digits.npos && at + 1 < word.size();
    if (!point && (c < '0' || c > '9')) break;
    digits += c;
  }
  return {digits, std::string(word.substr(at))};
}

std::optional<std::string> in_words(std::string_view word) {
  for (const auto& [name, digits] : kWords) {
    if (name == word) return std::string(digits);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundNumber> read_number(const Words& words, std::size_t at) {
  FoundNumber number;
  number.end = at + 1;
  std::string digits;
  const std::string_view next =
      at + 1 < words.size() ? std::string_view(words[at + 1].lower) : std::string_view{};
  if (words[at].number) {
    auto [own, attached] = parted(words[at].lower);
    digits = std::move(own);
    if (attached.starts_with('-')) attached.erase(0, 1);
    if (const auto power = power_of(attached); power && !attached.empty()) {
      number.scaled = true;
      number.decimal = shifted(digits, *power);
      return number;
    }
    number.unit = attached;
  } else if (const auto word = in_words(words[at].lower); word && power_of(next)) {
    digits = *word;
  } else {
    return std::nullopt;
  }
  int power = 0;
  // "3 billion"; "64 billion-won" has its unit behind the hyphen.
  const std::string_view scale = next.substr(0, next.find('-'));
  if (const auto found = power_of(scale); found && number.unit.empty() && scale.size() > 1) {
    power = *found;
    number.scaled = true;
    ++number.end;
    if (scale.size() < next.size()) number.unit = next.substr(scale.size() + 1);
  }
  number.decimal = shifted(digits, power);
  return number;
}

}  // namespace inyeon::en
