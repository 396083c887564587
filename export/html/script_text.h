// Text inside of a script element.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// Appends JSON so that it neither ends a script element nor begins a comment in it, and is
/// JavaScript too: '<', '>', '&', U+2028 and U+2029 become \u escapes. They can only stand inside
/// of JSON's strings, so what it says stays the same.
void append_for_script(std::string& out, std::string_view json);

}  // namespace inyeon
