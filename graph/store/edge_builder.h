// Relations of the graph with all that documents say of them.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "graph/query/graph_source.h"
#include "graph/store/document_table.h"
#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"

namespace inyeon::store {

class EdgeBuilder {
 public:
  EdgeBuilder(const Database& database, NodeResolver& resolver, NodeView& nodes, Words& words);

  std::string key(const Saying& saying);
  GraphEdge build(EdgeGroup group);

 private:
  const std::string& name(std::int64_t node);
  void add(const Saying& saying, GraphEdge& edge);
  void add_qualifiers(const Contribution& contribution, const Relation& relation, GraphEdge& edge);

  NodeResolver& resolver_;
  NodeView& nodes_;
  Words& words_;
  DocumentTable documents_;
  std::unordered_map<std::int64_t, std::string> names_;
  std::string newest_;  // date of the document that the event date is from
};

}  // namespace inyeon::store
