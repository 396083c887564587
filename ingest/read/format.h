// Which reader a file is for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace inyeon {

enum class Format : std::uint8_t { kText, kHtml, kJson, kJsonLines, kFeed };

/// By name, as in ReadOptions::format.
std::optional<Format> parse_format(std::string_view name);

/// By the beginning of the file, decoded. The path's suffix only decides what the content leaves
/// open.
Format detect_format(std::string_view head, std::string_view path);

}  // namespace inyeon
