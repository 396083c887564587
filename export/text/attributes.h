// What tables and attributed graphs say of nodes and edges: one list for GraphML, GEXF and CSV.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "export/text/vertex.h"

namespace inyeon {

enum class AttributeType { kString, kInteger, kDecimal };

template <typename T>
struct Attribute {
  std::string_view name;
  AttributeType type;
  void (*append)(std::string& out, const T& of);  ///< appends nothing where there is no value
};

/// Lists and maps among the values are JSON: `["Samsung","삼성"]`, `{"amount":["30억 달러"]}`.
std::span<const Attribute<Vertex>> vertex_attributes();
std::span<const Attribute<GraphEdge>> edge_attributes();

/// Three decimals, as confidences are stored.
void append_confidence(std::string& out, double confidence);
/// `{"recipient":["현대차"],"amount":["30억 달러"]}`; nothing where there are none.
void append_qualifiers(std::string& out, const GraphEdge& edge);

}  // namespace inyeon
