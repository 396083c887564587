// Colour and weight on terminals.
#pragma once

#include <string>
#include <string_view>

namespace inyeon::cli {

enum class Style { kHeading, kName, kDim, kGood, kWarning, kBad, kPredicate };

/// "always", "never", or "auto": where standard output is a terminal that can, and NO_COLOR is not
/// set (https://no-color.org). Asked once, before anything is printed.
void decide_colour(std::string_view when);
/// The text in a style; as it is where there are no colours. Its width stays.
std::string styled(Style style, std::string_view text);

/// Columns and lines of the terminal on standard output (or error); 0 where it is none.
struct TerminalSize {
  std::size_t columns = 0;
  std::size_t lines = 0;
};
TerminalSize terminal_size(int descriptor);

}  // namespace inyeon::cli
