// The graph of a file as a stream of nodes and edges.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_builder.h"
#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"
#include "graph/store/sweep/node_labels.h"

namespace inyeon::store {

/// Holds about 20 bytes a node, and their names up to a limit. Edges are read by EdgeSweep; those
/// around a node, or where temporary files have no room, by index.
class StoreSource : public GraphSource {
 public:
  /// The database must outlive it.
  StoreSource(const Database& database, GraphFilter filter);

  const Schema& schema() const override;
  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override;
  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override;
  void visit_edges_with(const EvidenceParts& parts,
                        const std::function<void(const GraphEdge&)>& visit) const override;
  void visit_documents(const std::function<void(const DocumentInfo&)>& visit) const override;
  bool visit_contributions(const std::function<void(const Extraction&)>& visit) const override;
  void visit_aliases(const std::function<void(const AliasRule&)>& visit) const override;

 private:
  using Visit = std::function<void(EdgeGroup)>;

  void reach();
  bool keeps(EdgeGroup group) const;
  void visit_kept(std::uint32_t node, const Visit& visit) const;
  void visit_in_order(const Visit& visit) const;
  void visit_in_any_order(const Visit& visit) const;
  std::vector<bool> taking_part() const;

  const Database& database_;
  GraphFilter filter_;
  mutable NodeResolver resolver_;
  mutable NumberedNodes nodes_;
  mutable Words words_;
  mutable EdgeReader reader_;
  mutable EdgeBuilder builder_;
  mutable NodeLabels labels_;
  mutable DocumentTable documents_;
  bool everywhere_ = true;
  std::vector<bool> inner_;    // where not everywhere: nodes within depth - 1 steps
  std::vector<bool> touched_;  // … and within depth
};

}  // namespace inyeon::store
