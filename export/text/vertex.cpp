#include "export/text/vertex.h"

namespace inyeon {

Vertex vertex_of(const GraphNode& node) {
  return {node.key, node.name, node.type, node.aliases, node.documents, nullptr};
}

Vertex figure_of(const GraphEdge& edge) {
  const auto& literal = std::get<Literal>(edge.object);
  return {target_of(edge), literal.text, to_string(literal.kind), {}, 0, &literal};
}

std::string target_of(const GraphEdge& edge) {
  const auto* node = std::get_if<std::string>(&edge.object);
  return node != nullptr ? *node : "figure-" + edge.key;
}

const std::string& label_of(const GraphEdge& edge) {
  return edge.label.empty() ? edge.predicate : edge.label;
}

}  // namespace inyeon
