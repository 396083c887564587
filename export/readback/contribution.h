// The contributions of documents and users as exports carry them, from which the graph can be made
// again.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/extraction.h"
#include "graph/query/identity_answer.h"

namespace inyeon {

/// The name of the processing instruction in GraphML.
inline constexpr std::string_view kContributionTarget = "inyeon-contribution";
/// The property in JSON-LD, as a term and in full. Its value is a JSON literal.
inline constexpr std::string_view kContributionTerm = "contribution";
inline constexpr std::string_view kContributionIri = "https://inyeon.org/vocab#contribution";

/// A document's as a gold line, a user's as an object with "one_key".
std::string contribution_json(const Extraction& contribution);
std::string contribution_json(const AliasRule& rule);

/// Appends JSON, with what XML forbids or would take for an end written as JSON escapes.
void append_instruction(std::string& out, const std::string& json);

}  // namespace inyeon
