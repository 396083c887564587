// The shortest way between two nodes, read from the file as far as it is needed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_reader.h"
#include "graph/store/sparse_nodes.h"
#include "graph/store/words.h"

namespace inyeon::store {

/// Breadth first from both ends, one whole level at a time on the side that less is said of. Of
/// several shortest ways the choice depends on keys of nodes alone. Holds 9 bytes a block.
class PathFinder {
 public:
  PathFinder(const Database& database, NodeResolver& resolver, const GraphFilter& filter);

  /// Handles (Node::id) from the first to the last; empty where there is no way.
  std::vector<std::int64_t> find(std::int64_t from, std::int64_t to);

 private:
  struct Side {
    std::vector<std::uint32_t> before;  // by handle: the handle it was reached from; 0 for not yet
    std::vector<std::int64_t> frontier;
  };

  std::uint64_t weight(const Side& side);
  std::vector<std::int64_t> expand(Side& side);
  template <typename Visit>
  void each_neighbour(std::int64_t node, Visit visit);
  template <typename Visit>
  void each_passing(std::int64_t node, Visit visit);
  bool predicate_passes(std::uint32_t word);
  std::vector<std::int64_t> way_through(std::int64_t middle, const Side& first, const Side& last);

  GraphFilter filter_;
  SparseNodes nodes_;
  Words words_;
  Segments postings_;
  EdgeReader edges_;
  bool whole_;  // whether the filter looks at whole relations
  std::unordered_map<std::uint32_t, bool> passes_;
};

}  // namespace inyeon::store
