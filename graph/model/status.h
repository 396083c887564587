// How far a text commits itself to a relation (docs/schema.md, "Status").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace inyeon {

enum class Status : std::uint8_t { kFact, kPlanned, kNegotiating, kSpeculated, kDenied, kEnded };

/// The name used in every format: "fact", "planned" …
std::string_view to_string(Status status);
std::optional<Status> parse_status(std::string_view name);

}  // namespace inyeon
