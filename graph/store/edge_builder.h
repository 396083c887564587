// Assembles relations of the graph from what documents say.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/node_resolver.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

/// A relation as one document says it.
struct Saying {
  std::int64_t document = 0;
  std::int64_t position = 0;
  friend auto operator<=>(const Saying&, const Saying&) = default;
};

/// The sayings that make one relation of the graph.
struct EdgeGroup {
  std::string key;           ///< GraphEdge::key
  std::int64_t subject = 0;  ///< id of its node
  std::int64_t object = 0;   ///< id of its node; 0 for a figure
  std::vector<Saying> sayings;
};

class EdgeBuilder {
 public:
  EdgeBuilder(const Database& database, NodeResolver& nodes);

  /// Groups sayings that name the same ends, predicate, metric and figure. Ends of symmetric
  /// predicates are put in order; what would join a node to itself is left out. Sorted by key.
  std::vector<EdgeGroup> group_all();
  std::vector<EdgeGroup> group_around(const Node& node);

  GraphEdge build(const EdgeGroup& group);

 private:
  std::vector<EdgeGroup> group(Statement& rows);
  void add(Statement& row, std::map<std::string, EdgeGroup>& groups);
  const std::string& string(std::int64_t id);
  const Literal& literal(std::int64_t id);
  std::string figure_key(std::int64_t id);
  const std::string& node_name(const Node& node);
  void add_saying(const Saying& saying, GraphEdge& edge);
  void add_qualifiers(const Saying& saying, std::string_view blob, GraphEdge& edge);
  void finish(GraphEdge& edge);

  NodeResolver& nodes_;
  Statement all_, subject_, object_, saying_, entity_, string_, literal_;
  std::map<std::int64_t, std::string> strings_;
  std::map<std::int64_t, Literal> literals_;
  std::map<std::int64_t, std::string> names_;
};

}  // namespace inyeon::store
