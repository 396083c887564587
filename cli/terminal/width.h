// Text in columns of a terminal. Hangul takes two.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::cli {

std::size_t display_width(std::string_view text);
/// Filled with spaces up to a width; longer text stays whole.
std::string padded(std::string_view text, std::size_t width);
/// Not wider than a width: what does not fit ends in "…".
std::string shortened(std::string_view text, std::size_t width);
/// Without line breaks, control characters and marks of direction that would upset a terminal.
std::string printable(std::string_view text);
/// Lines not wider than a width, broken at spaces; a longer word stays whole.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace inyeon::cli
