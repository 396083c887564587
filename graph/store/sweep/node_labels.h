// Keys and names of numbered nodes, for those who write many edges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"

namespace inyeon::store {

/// Names are looked up once, as far as they fit into some 64 MB; four bytes more for each node.
class NodeLabels {
 public:
  NodeLabels(NumberedNodes& nodes, NodeResolver& resolver);

  /// Until the next call.
  std::string_view name(std::int64_t node);
  /// Spares the look-up.
  void keep(std::int64_t node, std::string_view name);

 private:
  void prepare();

  NumberedNodes& nodes_;
  NodeResolver& resolver_;
  std::string names_;                 // each with its length before it
  std::vector<std::uint32_t> place_;  // in names_, and 1; 0 where it was not looked up
  std::string other_;
};

}  // namespace inyeon::store
