// The rows of a tab-separated file that a person wrote, with their lines. Internal to the project.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::packs {

struct TableRow {
  std::uint64_t line = 0;               ///< from 1
  std::uint64_t offset = 0;             ///< byte where the line begins
  std::vector<std::string_view> cells;  ///< into the text; trailing empty ones left out
};

/// Without '#' lines and blank ones; a carriage return at a line's end is no part of it.
std::vector<TableRow> table_rows(std::string_view text);

/// Line of a byte, from 1.
std::uint64_t line_of(std::string_view text, std::size_t at);

/// Calls `fault` with the offset and the reason for each line that is no text: invalid UTF-8,
/// control characters, or Unicode that is not composed (NFC), as the texts to be read are.
void check_text(std::string_view text,
                const std::function<void(std::size_t at, const std::string& why)>& fault);

}  // namespace inyeon::packs
