#include "graph/query/components.h"

#include <numeric>
#include <utility>

namespace inyeon {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parent, std::uint32_t node) {
  while (parent[node] != node) {
    parent[node] = parent[parent[node]];
    node = parent[node];
  }
  return node;
}

}  // namespace

std::vector<std::uint32_t> components(const GraphLinks& links) {
  std::vector<std::uint32_t> parent(links.node_count());
  std::iota(parent.begin(), parent.end(), 0U);
  links.visit([&](const GraphLink& link) {
    std::uint32_t one = root_of(parent, link.subject);
    std::uint32_t other = root_of(parent, link.object);
    if (one > other) std::swap(one, other);
    parent[other] = one;
  });
  for (std::uint32_t node = 0; node < parent.size(); ++node) parent[node] = root_of(parent, node);
  return parent;
}

}  // namespace inyeon
