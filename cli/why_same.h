// inyeon why A = B.
#pragma once

#include <string>
#include <string_view>

#include "graph/store/graph_store.h"

namespace inyeon::cli {

/// Prints what joins the two names, or what was refused. Returns the exit status: 0 where they are
/// one, 1 where they are not. Throws UsageError for names that the graph does not have.
int tell_why_same(const GraphStore& store, std::string_view one, std::string_view other, bool json);

/// Prints what made one node of the names that texts use for it; nothing where they use one.
void tell_names(const GraphStore& store, const std::vector<std::string>& nodes);

}  // namespace inyeon::cli
