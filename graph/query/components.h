// Which nodes hang together.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/query/graph_links.h"

namespace inyeon {

/// For each node the smallest number in its component, whatever the direction of links. Reads the
/// links once and keeps none: 8 bytes a node.
std::vector<std::uint32_t> components(const GraphLinks& links);

}  // namespace inyeon
