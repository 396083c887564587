#include "graph/model/extraction.h"

#include <algorithm>
#include <array>

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"name", "gloss", "short", "nominal", "pronoun"};

}  // namespace

std::string_view to_string(MentionKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<MentionKind> parse_mention_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<MentionKind>(found - kNames.begin());
}

}  // namespace inyeon
