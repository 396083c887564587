// Places for the entities of a graph of any size, by forces.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace inyeon {

struct Position {
  double x = 0.0;
  double y = 0.0;  ///< grows downwards
};

using Link = std::pair<std::size_t, std::size_t>;  ///< indices of two nodes

/// Lays out each connected part by Graphviz's `sfdp` (Y. Hu, "Efficient and High Quality
/// Force-Directed Graph Drawing", 2005), scales it so that nodes have some 60 units of their own
/// each way, and sets the parts in rows, the largest first. The same places for the same graph.
/// Throws EnvironmentError where Graphviz fails.
std::vector<Position> lay_out_by_forces(std::size_t nodes, const std::vector<Link>& links);

}  // namespace inyeon
