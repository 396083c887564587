// A graph as Graphviz takes it, before it is laid out. Private to the drawings.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "export/drawing/graphviz.h"
#include "export/selection.h"
#include "graph/model/schema.h"

namespace inyeon {

/// A diagram and what its legend has to tell.
struct DrawnGraph {
  Diagram graph;
  const Schema* schema = &Schema::core();  ///< the source's
  std::size_t edges = 0;
  std::size_t edges_left_out = 0;
  std::size_t nodes_left_out = 0;
  std::size_t most_documents = 0;  ///< behind one relation
  std::set<std::string> types;     ///< of the nodes; figures are kFigureType
  std::set<Status> statuses;
  bool hangul = false;  ///< some label has it
};

/// Above so many relations the layered layout of `dot` is wider than anyone reads; `sfdp` it is.
inline constexpr std::size_t kMostEdgesForDot = 150;

/// What the relations that `kept` names look like; each figure is a node of its own. Ids are the
/// graph's keys.
DrawnGraph draw(const GraphSource& source, const Selection& kept);

/// How thick the line of a relation with so many documents is, in points.
double line_width(std::size_t documents);

/// What the legend says of what was cut; empty where nothing was.
std::string left_out_note(const DrawnGraph& drawn);

}  // namespace inyeon
