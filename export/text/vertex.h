// What stands at the ends of relations: entities, and figures as nodes of their own, so that every
// relation is an edge.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/query/graph_source.h"

namespace inyeon {

/// Views into a GraphNode or GraphEdge, which must outlive it.
struct Vertex {
  std::string key;
  std::string_view name;  ///< or the figure's text
  std::string_view type;  ///< or the figure's kind
  std::span<const std::string> aliases;
  std::uint32_t documents = 0;
  const Literal* figure = nullptr;
};

Vertex vertex_of(const GraphNode& node);
/// The figure of an edge whose object is one.
Vertex figure_of(const GraphEdge& edge);
/// The key of the vertex that an edge leads to.
std::string target_of(const GraphEdge& edge);
/// What people read beside an edge: its predicate, or the text's own word for an open relation.
const std::string& label_of(const GraphEdge& edge);

}  // namespace inyeon
