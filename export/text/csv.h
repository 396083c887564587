// Cells of RFC 4180.
#pragma once

#include <string>
#include <string_view>

#include "export/text/output.h"
#include "export/text/replacements.h"

namespace inyeon {

/// Appends a cell in quotes. NUL, at which readers stop, is replaced.
void append_cell(std::string& out, std::string_view value, Replacements& replaced);

/// True where a spreadsheet would run the cell as a formula.
inline bool starts_formula(std::string_view value) {
  return !value.empty() && std::string_view("=+-@\t\r\n").find(value[0]) != std::string_view::npos;
}

}  // namespace inyeon
