// What the schema's names are called by people.
#pragma once

#include <string>
#include <string_view>

#include "graph/query/graph_source.h"

namespace inyeon::cli {

/// "operatingProfit": "operating profit", in the language in force.
std::string in_words(std::string_view name);
/// "supplies to", "납품처"; read from the object, what a schema pack calls the inverse. Empty where
/// it would say nothing new.
std::string predicate_in_words(std::string_view predicate, bool from_object = false);
/// The status in words and its colour.
std::string status_in_words(Status status, std::size_t width = 0);
/// "product HBM4, quantity 5만 장"
std::string qualifiers_in_words(const GraphEdge& edge);
/// The text of a qualifier's value: a name or a literal.
std::string value_of(const GraphQualifier& qualifier);
/// "엔비디아 (Organization, 3 documents)"
std::string described(const GraphNode& node);

}  // namespace inyeon::cli
