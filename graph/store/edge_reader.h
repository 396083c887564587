// Which statements make one relation of the graph, from the index alone.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/model/schema.h"
#include "graph/model/status.h"
#include "graph/query/graph_source.h"
#include "graph/store/incidence.h"
#include "graph/store/node_view.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"
#include "graph/store/words.h"

namespace inyeon::store {

/// One statement of one document, with the edge that it belongs to.
struct Saying {
  std::int64_t subject = 0;                            ///< handle of a node (NodeView)
  std::int64_t object = kNoNode;                       ///< or kNoNode for a figure
  std::uint64_t figure = 0;                            ///< the hash of a figure
  std::uint32_t predicate = 0, metric = 0, label = 0;  ///< words
  std::uint32_t document = 0;
  std::uint32_t date = 0;  ///< of the document; a word
  std::uint32_t position = 0;
  std::uint16_t confidence = 0;  ///< in thousandths
  Status status = Status::kFact;
  bool qualified = false;  ///< it has qualifiers
};

/// Sayings with the same ends, predicate, metric and label (or figure): one edge. Never empty;
/// sorted by document and position.
using EdgeGroup = std::span<const Saying>;

/// What a filter looks at, without reading what the documents say: predicate, status with its
/// history, dates, confidence and the number of documents.
GraphEdge outline(EdgeGroup group, Words& words);

/// Ends of symmetric predicates are put in order; what would join a node to itself is left out.
class EdgeReader {
 public:
  EdgeReader(const Database& database, NodeView& nodes, Words& words);

  enum class Which { kAll, kOwn };
  using Visit = std::function<void(EdgeGroup)>;
  /// The edges that end in a node; with kOwn those only of which it is the subject, so that a walk
  /// over all nodes meets each edge once. Sorted by object, figure, predicate, metric, label.
  void around(std::int64_t node, Which which, const Visit& visit);
  /// Those of them that also end in the other node.
  void between(std::int64_t node, std::int64_t other, const Visit& visit);
  /// Every edge once, in the order of the file: the fastest way through a whole graph.
  void all(NumberedNodes& nodes, const Visit& visit);
  /// By number: whether a node has an edge of a predicate that is wanted.
  std::vector<bool> with_edges(NumberedNodes& nodes,
                               const std::function<bool(const std::string& predicate)>& wanted);

 private:
  using Wanted = std::function<bool(const Incidence&)>;

  void add(std::int64_t node, const Incidence& one, Which which, std::vector<Saying>& sayings);
  void visit_of(std::int64_t node, Which which, const Wanted& wanted, const Visit& visit);
  bool symmetric(std::uint32_t predicate);

  const Schema& schema_;
  NodeView& nodes_;
  Words& words_;
  Segments postings_;
  std::unordered_map<std::uint32_t, bool> symmetric_;
};

}  // namespace inyeon::store
