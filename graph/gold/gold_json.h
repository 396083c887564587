// Extractions as JSON lines: the gold format of docs/schema.md plus offsets and confidence.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/extraction.h"

namespace inyeon {

/// One line without the line break. Valid UTF-8 in, valid JSON out.
std::string write_gold(const Extraction& extraction);

/// Reads one line, ours or gold from elsewhere: offsets, confidence and kinds may be missing (a
/// mention without an offset is looked up in the text; one not found keeps an empty span).
/// Throws std::invalid_argument whose what() says what is wrong and at which byte of the line.
Extraction read_gold(std::string_view line);

}  // namespace inyeon
