// One form for all the ways of writing a name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inyeon {

/// NFKC and case folded, without spaces and punctuation (dots and dashes between digits stay, as do
/// & + #). Never empty for a name that is not.
std::string normalized_name(std::string_view name);

/// The same for an organisation, also without its legal form: (주), 주식회사, Inc., Co., Ltd. …
std::string normalized_organization(std::string_view name);

/// By the type of the entity: one of the two above.
std::string normalized_for(std::string_view type, std::string_view name);

bool has_hangul(std::string_view text);
std::size_t code_points(std::string_view text);

}  // namespace inyeon
