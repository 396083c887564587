#include "graph/model/status.h"

#include <algorithm>
#include <array>

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"fact",       "planned", "negotiating",
                                                    "speculated", "denied",  "ended"};

}  // namespace

std::string_view to_string(Status status) { return kNames.at(static_cast<std::size_t>(status)); }

std::optional<Status> parse_status(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Status>(found - kNames.begin());
}

}  // namespace inyeon
