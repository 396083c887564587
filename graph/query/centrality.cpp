#include "graph/query/centrality.h"

#include <algorithm>
#include <cmath>

namespace inyeon {
namespace {

constexpr double kDamping = 0.85;
constexpr double kSmallChange = 1e-9;
constexpr int kMostRounds = 100;

// What one source's shortest ways add to each node.
class Brandes {
 public:
  explicit Brandes(const GraphView& graph)
      : graph_(graph),
        distance_(graph.node_count(), -1),
        ways_(graph.node_count(), 0),
        share_(graph.node_count(), 0) {}

  void add(std::uint32_t source, double scale, std::vector<double>& sums) {
    reach(source);
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      const std::uint32_t node = *at;
      each_neighbour(node, [&](std::uint32_t before) {
        if (distance_[before] + 1 != distance_[node]) return;
        share_[before] += ways_[before] / ways_[node] * (1 + share_[node]);
      });
      if (node != source) sums[node] += share_[node] * scale;
    }
    for (const std::uint32_t node : order_) {
      distance_[node] = -1;
      ways_[node] = share_[node] = 0;
    }
    order_.clear();
  }

 private:
  // Parallel links are one way.
  template <typename Visit>
  void each_neighbour(std::uint32_t node, Visit visit) const {
    std::uint32_t last = node;
    for (const std::uint32_t next : graph_.neighbours(node)) {
      if (next != last) visit(next);
      last = next;
    }
  }

  void reach(std::uint32_t source) {
    distance_[source] = 0;
    ways_[source] = 1;
    order_.push_back(source);
    for (std::size_t at = 0; at < order_.size(); ++at) {
      const std::uint32_t node = order_[at];
      each_neighbour(node, [&](std::uint32_t next) {
        if (distance_[next] < 0) {
          distance_[next] = distance_[node] + 1;
          order_.push_back(next);
        }
        if (distance_[next] == distance_[node] + 1) ways_[next] += ways_[node];
      });
    }
  }

  const GraphView& graph_;
  std::vector<std::int32_t> distance_;
  std::vector<double> ways_, share_;
  std::vector<std::uint32_t> order_;  // by distance from the source
};

}  // namespace

std::vector<double> degrees(const GraphLinks& links) {
  std::vector<double> count(links.node_count(), 0);
  links.visit([&](const GraphLink& link) {
    ++count[link.subject];
    ++count[link.object];
  });
  return count;
}

std::vector<double> page_ranks(const GraphView& graph) {
  const std::uint32_t nodes = graph.node_count();
  std::vector<double> rank(nodes, nodes == 0 ? 0.0 : 1.0 / nodes);
  std::vector<double> next(nodes);
  for (int round = 0; round < kMostRounds; ++round) {
    double lost = 0;
    std::fill(next.begin(), next.end(), 0.0);
    for (std::uint32_t node = 0; node < nodes; ++node) {
      const auto row = graph.neighbours(node);
      if (row.empty()) lost += rank[node];
      for (const std::uint32_t other : row)
        next[other] += rank[node] / static_cast<double>(row.size());
    }
    double change = 0;
    for (std::uint32_t node = 0; node < nodes; ++node) {
      next[node] = (1 - kDamping + kDamping * lost) / nodes + kDamping * next[node];
      change += std::abs(next[node] - rank[node]);
    }
    rank.swap(next);
    if (change < kSmallChange) break;
  }
  return rank;
}

std::vector<double> betweenness(const GraphView& graph, std::uint32_t sources) {
  const std::uint32_t nodes = graph.node_count();
  std::vector<double> sums(nodes, 0);
  if (nodes == 0 || sources == 0) return sums;
  const std::uint32_t used = std::min(sources, nodes);
  // Every pair is met from both of its ends.
  const double scale = static_cast<double>(nodes) / used / 2;
  Brandes brandes(graph);
  for (std::uint32_t i = 0; i < used; ++i)
    brandes.add(static_cast<std::uint32_t>(std::uint64_t{i} * nodes / used), scale, sums);
  return sums;
}

}  // namespace inyeon
