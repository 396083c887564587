// Text in XML 1.0.
#pragma once

#include <string>
#include <string_view>

#include "export/text/replacements.h"

namespace inyeon {

/// Appends text that reads back the same as an element's content and as an attribute's value, save
/// for the characters that XML forbids.
void append_xml(std::string& out, std::string_view text, Replacements& replaced);

}  // namespace inyeon
