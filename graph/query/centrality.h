// How much hangs on each node.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/query/graph_links.h"
#include "graph/query/graph_view.h"

namespace inyeon {

/// Links that end in each node. Reads the links once and keeps none.
std::vector<double> degrees(const GraphLinks& links);

/// Brin and Page (1998): damping 0.85, nodes without a way on lead anywhere; until the ranks change
/// by less than 1e-9 in all, at most 100 rounds. They sum up to 1. Rows must be outward.
std::vector<double> page_ranks(const GraphView& graph);

/// How many shortest ways between other nodes lead through each (Brandes 2001), from `sources`
/// nodes spread evenly over all of them and scaled up; from all where there are no more. A pair of
/// nodes counts once. Rows must be both ways.
std::vector<double> betweenness(const GraphView& graph, std::uint32_t sources);

}  // namespace inyeon
