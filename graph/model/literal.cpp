#include "graph/model/literal.h"

#include <algorithm>
#include <array>

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"Text", "Money", "Quantity", "Percent", "Date"};

}  // namespace

std::string_view to_string(LiteralKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<LiteralKind> parse_literal_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<LiteralKind>(found - kNames.begin());
}

}  // namespace inyeon
