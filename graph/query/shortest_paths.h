// Ways from one node to another over a graph in memory.
#pragma once

#include <compare>
#include <cstdint>
#include <tuple>
#include <vector>

#include "graph/query/graph_view.h"

namespace inyeon {

enum class StepCost {
  kOne,       ///< fewest steps
  kDocuments  ///< a step costs less the more documents say it: 1 / documents
};

struct NumberedPath {
  std::vector<std::uint32_t> nodes;  ///< from the first to the last
  std::uint64_t cost = 0;            ///< in millionths of a step
  friend auto operator<=>(const NumberedPath& a, const NumberedPath& b) {
    return std::tie(a.cost, a.nodes) <=> std::tie(b.cost, b.nodes);
  }
  friend bool operator==(const NumberedPath&, const NumberedPath&) = default;
};

/// The k cheapest ways without a loop, the cheapest first; of equal ones the one whose nodes have
/// the smaller numbers. Fewer where there are no more. Dijkstra's algorithm, with Yen's (1971) for
/// the further ones. Rows must be both ways.
std::vector<NumberedPath> shortest_paths(const GraphView& graph, std::uint32_t from,
                                         std::uint32_t to, std::size_t k, StepCost cost);

}  // namespace inyeon
