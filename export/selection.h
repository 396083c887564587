// Which relations a picture keeps where the graph has more than it can show.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "graph/query/graph_source.h"

namespace inyeon {

struct Selection {
  std::set<std::string> edges;  ///< keys of the relations kept
  std::set<std::string> nodes;  ///< keys of the entities to show
  std::size_t edges_left_out = 0;
  std::size_t nodes_left_out = 0;
};

/// The `limit` relations that most documents support; among equals those that join the most
/// connected entities, then the more confident, then by key. Where any is left out, so are the
/// entities that none of the kept ones joins. Visits the source's edges twice; holds in memory the
/// keys of all entities and `limit` relations.
Selection best_supported(const GraphSource& source, std::size_t limit);

/// How many documents support a relation; at least 1.
std::size_t supporting_documents(const GraphEdge& edge);

}  // namespace inyeon
