// "Did you mean …?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inyeon::cli {

/// The word of a list that was meant, as far as one can tell: within a third of its letters by
/// Damerau-Levenshtein distance (optimal string alignment), or begun alike; empty where none is.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "; did you mean X?" in the language in force, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace inyeon::cli
