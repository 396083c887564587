// Every relation of the graph in its order, by one pass over the documents.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_draft.h"
#include "graph/store/node_view.h"
#include "graph/store/outline.h"
#include "graph/store/report.h"
#include "graph/store/sqlite.h"
#include "graph/store/sweep/node_labels.h"
#include "graph/store/sweep/record_sorter.h"

namespace inyeon::store {

/// What each document says is taken down with its place in the order, sorted, and put together. So
/// a document is unpacked once, where the index would lead to it again for each of its relations.
/// Looks at all of the filter but `around`. Not for two threads at once.
class EdgeSweep {
 public:
  using Visit = std::function<void(const GraphEdge&)>;

  /// All must outlive it.
  EdgeSweep(const Database& database, NumberedNodes& nodes, NodeLabels& labels,
            const GraphFilter& filter, const EvidenceParts& parts);

  /// Once. Throws NoScratchSpace before the first edge is visited.
  void visit(const Visit& visit);

 private:
  void collect();
  void take_down(std::uint32_t number, const DocumentView& document, std::size_t position);
  bool wanted(const RelationView& relation, std::int64_t subject, std::int64_t object);
  std::uint64_t edge_hash(const Report& report, std::int64_t subject, std::int64_t object,
                          std::uint64_t figure);
  void begin(const RecordSorter::Key& key, std::int64_t object);
  void add(std::uint32_t document);
  void finish(const Visit& visit);

  const Database& database_;
  NumberedNodes& nodes_;
  NodeLabels& labels_;
  const GraphFilter& filter_;
  EvidenceParts parts_;
  RecordSorter sorter_;
  Report report_;
  std::string bytes_;
  GraphEdge edge_;
  EdgeDraft draft_;
  std::vector<DatedSaying> sayings_;
};

}  // namespace inyeon::store
