// Values that are not entities: money, quantities, percentages, dates, plain text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inyeon {

enum class LiteralKind : std::uint8_t { kText, kMoney, kQuantity, kPercent, kDate };

std::string_view to_string(LiteralKind kind);  ///< "Text", "Money", "Quantity" …
std::optional<LiteralKind> parse_literal_kind(std::string_view name);

/// A figure as the text has it, with its meaning where that could be read.
struct Literal {
  LiteralKind kind = LiteralKind::kText;
  std::string text;        ///< the text's own words: "4조3000억 원"
  std::string normalized;  ///< decimal or ISO 8601 date, time, interval (docs/schema.md); or empty
  std::string unit;        ///< ISO 4217 currency ("KRW"), counter ("장"), "%"; or empty

  friend auto operator<=>(const Literal&, const Literal&) = default;
};

}  // namespace inyeon
