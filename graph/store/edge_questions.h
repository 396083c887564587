// The edges at a node, or between two, read by index and no further than is asked for.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_builder.h"
#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"

namespace inyeon::store {

/// Remembers what the edges that it gave rest on. Not for two threads at once.
class EdgeQuestions {
 public:
  EdgeQuestions(const Database& database, NodeResolver& resolver, NodeView& nodes, Words& words,
                ReadAhead& ahead);

  /// Both sorted by key. Types are those of the other end.
  std::vector<GraphEdge> of(const Node& node, const GraphFilter& filter, EdgeDetail detail);
  std::vector<GraphEdge> between(const Node& one, const Node& other, const GraphFilter& filter,
                                 EdgeDetail detail);
  /// Reads more of edges that it gave. Throws UsageError for others.
  void complete(std::span<GraphEdge* const> edges, EdgeDetail detail);

 private:
  std::vector<GraphEdge> read(std::vector<std::vector<Saying>> groups, const GraphFilter& filter,
                              EdgeDetail detail);

  NodeResolver& resolver_;
  NodeView& nodes_;
  Words& words_;
  EdgeReader reader_;
  EdgeBuilder builder_;
  std::unordered_map<std::string, std::vector<Saying>> sayings_;  // by the edge's key
};

}  // namespace inyeon::store
