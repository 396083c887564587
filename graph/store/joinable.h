// Which blocks may be part of a node of several: the others need no look when the whole is read.
#pragma once

#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// By the number of a block, up to the highest. Every block that is not joinable is a node alone.
std::vector<bool> joinable_blocks(const Database& database);

}  // namespace inyeon::store
