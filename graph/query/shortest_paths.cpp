#include "graph/query/shortest_paths.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace inyeon {
namespace {

constexpr std::uint64_t kStep = 1'000'000;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct Closed {
  std::unordered_set<std::uint32_t> nodes;
  std::set<std::pair<std::uint32_t, std::uint32_t>> steps;

  bool step(std::uint32_t from, std::uint32_t to) const {
    return nodes.contains(to) || steps.contains({from, to});
  }
};

class Search {
 public:
  Search(const GraphView& graph, std::uint32_t to, StepCost cost)
      : graph_(graph), to_(to), cost_(cost) {}

  /// Empty where there is no way.
  NumberedPath run(std::uint32_t from, const Closed& closed) {
    reached_.clear();
    queue_ = {};
    reached_[from] = {0, kNone, false};
    queue_.push({0, from});
    while (!queue_.empty()) {
      const auto [cost, node] = queue_.top();
      queue_.pop();
      State& state = reached_.at(node);
      if (state.done) continue;
      state.done = true;
      if (node == to_) return path();
      expand(node, cost, closed);
    }
    return {};
  }

 private:
  struct State {
    std::uint64_t cost = 0;
    std::uint32_t before = kNone;
    bool done = false;
  };
  using Item = std::pair<std::uint64_t, std::uint32_t>;

  std::uint64_t step(const LinkLabel& label) const {
    return cost_ == StepCost::kOne ? kStep : kStep / std::max<std::uint64_t>(label.documents, 1);
  }

  void expand(std::uint32_t node, std::uint64_t cost, const Closed& closed) {
    const auto neighbours = graph_.neighbours(node);
    const auto labels = graph_.labels(node);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::uint32_t next = neighbours[i];
      if (closed.step(node, next)) continue;
      const std::uint64_t total = cost + step(labels[i]);
      const auto [at, added] = reached_.emplace(next, State{total, node, false});
      State& state = at->second;
      const bool cheaper = added || total < state.cost;
      if (!cheaper && !(total == state.cost && !state.done && node < state.before)) continue;
      state.cost = total;
      state.before = node;
      if (cheaper) queue_.push({total, next});
    }
  }

  NumberedPath path() const {
    NumberedPath found;
    found.cost = reached_.at(to_).cost;
    for (std::uint32_t node = to_; node != kNone; node = reached_.at(node).before)
      found.nodes.push_back(node);
    std::reverse(found.nodes.begin(), found.nodes.end());
    return found;
  }

  const GraphView& graph_;
  std::uint32_t to_;
  StepCost cost_;
  std::unordered_map<std::uint32_t, State> reached_;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue_;
};

// What the first steps of a path cost, by its own cheapest links.
std::uint64_t cost_of(const GraphView& graph, const std::vector<std::uint32_t>& nodes,
                      StepCost cost) {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    const auto neighbours = graph.neighbours(nodes[i]);
    const auto labels = graph.labels(nodes[i]);
    std::uint64_t best = kStep;
    const auto range = std::equal_range(neighbours.begin(), neighbours.end(), nodes[i + 1]);
    for (auto at = range.first; at != range.second && cost == StepCost::kDocuments; ++at) {
      const LinkLabel& label = labels[static_cast<std::size_t>(at - neighbours.begin())];
      best = std::min(best, kStep / std::max<std::uint64_t>(label.documents, 1));
    }
    total += best;
  }
  return total;
}

}  // namespace

std::vector<NumberedPath> shortest_paths(const GraphView& graph, std::uint32_t from,
                                         std::uint32_t to, std::size_t k, StepCost cost) {
  std::vector<NumberedPath> found;
  if (from == to || k == 0) return found;
  Search search(graph, to, cost);
  NumberedPath first = search.run(from, {});
  if (first.nodes.empty()) return found;
  found.push_back(std::move(first));
  std::set<NumberedPath> candidates;
  while (found.size() < k) {
    const std::vector<std::uint32_t> last = found.back().nodes;
    for (std::size_t spur = 0; spur + 1 < last.size(); ++spur) {
      const std::vector<std::uint32_t> root(last.begin(),
                                            last.begin() + static_cast<std::ptrdiff_t>(spur) + 1);
      Closed closed;
      closed.nodes.insert(root.begin(), root.end() - 1);
      for (const NumberedPath& path : found) {
        if (path.nodes.size() > spur + 1 &&
            std::equal(root.begin(), root.end(), path.nodes.begin()))
          closed.steps.insert({path.nodes[spur], path.nodes[spur + 1]});
      }
      NumberedPath further = search.run(root.back(), closed);
      if (further.nodes.empty()) continue;
      further.cost += cost_of(graph, root, cost);
      further.nodes.insert(further.nodes.begin(), root.begin(), root.end() - 1);
      candidates.insert(std::move(further));
    }
    while (!candidates.empty() &&
           std::find(found.begin(), found.end(), *candidates.begin()) != found.end())
      candidates.erase(candidates.begin());
    if (candidates.empty()) break;
    found.push_back(std::move(candidates.extract(candidates.begin()).value()));
  }
  return found;
}

}  // namespace inyeon
