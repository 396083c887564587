// What a graph file holds, counted.
#pragma once

#include "graph/store/graph_store.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

/// One pass over the index.
GraphStats count_graph(const Database& database);

}  // namespace inyeon::store
