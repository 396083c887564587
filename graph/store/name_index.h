// From what a user types to nodes.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/name_search.h"
#include "graph/store/node_resolver.h"
#include "graph/store/read_ahead.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class NameIndex {
 public:
  NameIndex(const Database& database, NodeResolver& nodes, ReadAhead& ahead);

  /// Nodes that bear the name, or are known by it (an alias of the pack, a ticker, a node's key);
  /// those that more documents mention first.
  std::vector<GraphNode> find(std::string_view name);
  /// GraphStore::search().
  std::vector<GraphNode> search(std::string_view text, std::size_t limit);
  /// Names that differ from this one in a few letters, the nearest first.
  std::vector<std::string> suggest(std::string_view name, std::size_t limit);

  /// Blocks that bear the name or are known by it, sorted.
  std::vector<std::int64_t> blocks_called(std::string_view name);
  /// Only those that bear it themselves.
  std::vector<std::int64_t> blocks_named(std::string_view name);

 private:
  /// Of all types, those that texts call so.
  std::set<std::int64_t> bearers(std::string_view name);

  const Database& database_;
  NodeResolver& nodes_;
  ReadAhead& ahead_;
  NameSearch names_;
};

}  // namespace inyeon::store
