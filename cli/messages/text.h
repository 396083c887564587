// Talk, in the language of the person at the terminal. The English text is its own key.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/messages/language.h"

namespace inyeon::cli {

/// English until it is set; cli/main sets it once, before any command runs.
Language language();
void set_language(Language language);

/// A text of the program, or a finished sentence that a library threw, in the language in force.
std::string tr(std::string_view english);

/// The text with its values in place. Only for text that the program itself wrote.
std::string tr_filled(std::string_view english, const std::vector<std::string>& values);

/// tr("{} documents added", 12)
template <typename First, typename... Rest>
std::string tr(std::string_view english, const First& first, const Rest&... rest) {
  return tr_filled(english, {fmt::format("{}", first), fmt::format("{}", rest)...});
}

/// tr_count(12, "{} document", "{} documents")
std::string tr_count(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace inyeon::cli
