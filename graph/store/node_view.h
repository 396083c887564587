// Nodes by small handles, for those who walk over edges.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/store/node_resolver.h"
#include "graph/store/read_ahead.h"

namespace inyeon::store {

/// What stands at the end of a relation whose object is a figure.
inline constexpr std::int64_t kNoNode = -1;

class NodeView {
 public:
  virtual ~NodeView() = default;
  /// These blocks will be asked for.
  virtual void expect(std::vector<std::int64_t> blocks) { static_cast<void>(blocks); }
  /// The node that a block belongs to.
  virtual std::int64_t node_of(std::int64_t block) = 0;
  virtual std::string key(std::int64_t node) = 0;
  virtual std::vector<std::int64_t> blocks(std::int64_t node) = 0;
  virtual std::string type(std::int64_t node) = 0;
  /// Whether the key of one comes before that of the other.
  virtual bool before(std::int64_t one, std::int64_t other) = 0;
  /// Whether the node is of one of the types; where there are none, and for kNoNode, true.
  bool is_one_of(std::int64_t node, const std::vector<std::string>& types);
};

/// Looks each node up when it is asked for: for a few nodes of a large file.
class LookedUpNodes : public NodeView {
 public:
  LookedUpNodes(NodeResolver& resolver, ReadAhead& ahead) : resolver_(resolver), ahead_(ahead) {}
  void expect(std::vector<std::int64_t> blocks) override {
    ahead_.rows("block", std::move(blocks));
  }
  std::int64_t node_of(std::int64_t block) override { return resolver_.node_of(block).id; }
  std::string key(std::int64_t node) override { return resolver_.node_of(node).key; }
  std::vector<std::int64_t> blocks(std::int64_t node) override {
    return resolver_.node_of(node).blocks;
  }
  std::string type(std::int64_t node) override { return resolver_.node_of(node).type; }
  bool before(std::int64_t one, std::int64_t other) override { return key(one) < key(other); }

 private:
  NodeResolver& resolver_;
  ReadAhead& ahead_;
};

/// Numbers every node of the file in the order of keys: for reading the whole graph. Holds about
/// 20 bytes a node.
class NumberedNodes : public NodeView {
 public:
  NumberedNodes(const Database& database, NodeResolver& resolver);

  std::uint32_t count() const { return static_cast<std::uint32_t>(hashes_.size()); }
  std::int64_t node_of(std::int64_t block) override;
  std::string key(std::int64_t node) override;
  std::vector<std::int64_t> blocks(std::int64_t node) override;
  std::string type(std::int64_t node) override;
  bool before(std::int64_t one, std::int64_t other) override { return one < other; }

  void append_key(std::string& text, std::int64_t node) const;
  /// -1 where there is none.
  std::int64_t with_key(const std::string& key) const;
  std::int64_t first_block(std::uint32_t node) const { return first_.at(node); }
  /// Whether the block is a node alone.
  bool alone(std::int64_t block) const { return !joinable_.at(static_cast<std::size_t>(block)); }
  Node describe(std::int64_t node);

 private:
  struct Entry {
    std::uint64_t hash;
    std::uint32_t block;
    std::uint8_t type;
  };
  std::vector<Entry> read(const Database& database);
  bool stands_for_its_node(std::int64_t block, const std::vector<bool>& mentioned);
  std::uint8_t type_number(std::string_view type);

  NodeResolver& resolver_;
  std::vector<bool> joinable_;
  std::vector<std::string> types_;
  std::vector<std::uint64_t> hashes_;     // by number
  std::vector<std::uint32_t> first_;      // by number: its Node::id
  std::vector<std::uint8_t> type_;        // by number
  std::vector<std::uint32_t> number_of_;  // by block
};

}  // namespace inyeon::store
