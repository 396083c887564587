// Relations of the graph with all that documents say of them.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "graph/query/graph_source.h"
#include "graph/store/document_table.h"
#include "graph/store/edge_draft.h"
#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"
#include "graph/store/read_ahead.h"

namespace inyeon::store {

class EdgeBuilder {
 public:
  /// With `ahead`, for questions that look at a few edges of a large file.
  EdgeBuilder(const Database& database, NodeResolver& resolver, NodeView& nodes, Words& words,
              ReadAhead* ahead = nullptr);
  EdgeBuilder(const EdgeBuilder&) = delete;
  EdgeBuilder& operator=(const EdgeBuilder&) = delete;

  std::string key(const Saying& saying);
  /// These sayings, of whatever edges, will be built with that detail.
  void expect(EdgeGroup sayings, EdgeDetail detail);
  GraphEdge build(EdgeGroup group, EdgeDetail detail = EdgeDetail::kEvidence);

 private:
  const std::string& name(std::int64_t node);
  static bool needs(const Saying& saying, EdgeDetail detail);
  void add(const Saying& saying);

  NodeResolver& resolver_;
  NodeView& nodes_;
  Words& words_;
  DocumentTable documents_;
  std::unordered_map<std::int64_t, std::string> names_;
  Report report_;
  EdgeDraft draft_;
  ReadAhead* ahead_;
};

}  // namespace inyeon::store
