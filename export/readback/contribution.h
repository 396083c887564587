// The contributions of documents as exports carry them, from which the graph can be made again.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/extraction.h"

namespace inyeon {

/// The name of the processing instruction in GraphML.
inline constexpr std::string_view kContributionTarget = "inyeon-contribution";
/// The property in JSON-LD, as a term and in full. Its value is a JSON literal.
inline constexpr std::string_view kContributionTerm = "contribution";
inline constexpr std::string_view kContributionIri = "https://inyeon.org/vocab#contribution";

/// Appends the gold line, with what XML forbids or would take for an end written as JSON escapes.
void append_instruction(std::string& out, const Extraction& contribution);

}  // namespace inyeon
