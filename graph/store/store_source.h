// The graph of a file as a stream of nodes and edges.
#pragma once

#include <set>
#include <unordered_map>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_builder.h"
#include "graph/store/node_resolver.h"

namespace inyeon::store {

class StoreSource : public GraphSource {
 public:
  /// The database must outlive it.
  StoreSource(const Database& database, GraphFilter filter);

  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override;
  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override;
  void visit_documents(const std::function<void(const DocumentInfo&)>& visit) const override;
  bool visit_contributions(const std::function<void(const Extraction&)>& visit) const override;

 private:
  bool keeps(const EdgeGroup& group) const;
  void keep_surroundings();
  std::set<std::int64_t> nodes() const;

  const Database& database_;
  GraphFilter filter_;
  mutable NodeResolver resolver_;
  mutable EdgeBuilder builder_;
  std::vector<EdgeGroup> edges_;
};

}  // namespace inyeon::store
