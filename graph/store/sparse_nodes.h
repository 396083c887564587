// Nodes of a large file for a walk that sees many of them and asks little of each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/store/node_view.h"

namespace inyeon::store {

/// A handle is Node::id, as with LookedUpNodes; but what nothing can join is not looked at. Holds a
/// bit a block.
class SparseNodes : public NodeView {
 public:
  SparseNodes(const Database& database, NodeResolver& resolver);

  std::int64_t node_of(std::int64_t block) override {
    return alone(block) ? block : resolver_.node_of(block).id;
  }
  std::string key(std::int64_t node) override;
  std::vector<std::int64_t> blocks(std::int64_t node) override;
  std::string type(std::int64_t node) override;
  bool before(std::int64_t one, std::int64_t other) override { return hash(one) < hash(other); }

  /// The number in the node's key.
  std::uint64_t hash(std::int64_t node);
  /// About how much is said of it.
  std::uint64_t documents(std::int64_t node);
  /// Handles are below it.
  std::size_t size() const { return joinable_.size(); }

 private:
  bool alone(std::int64_t block) const { return !joinable_.at(static_cast<std::size_t>(block)); }

  NodeResolver& resolver_;
  std::vector<bool> joinable_;
  Statement row_;
};

}  // namespace inyeon::store
