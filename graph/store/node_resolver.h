// Which identity keys are one node of the graph, from the contributions as they stand.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/block_reader.h"
#include "graph/store/gathering.h"
#include "graph/store/node_names.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"

namespace inyeon {
class AliasPack;
}

namespace inyeon::store {

struct Node {
  std::int64_t id = 0;  ///< of the block whose key comes first
  std::string key;      ///< GraphNode::key
  std::string type;
  std::vector<std::int64_t> blocks;  ///< sorted
};

/// Gathers what speaks for and against joins around a block, and lets graph/identity/join.h decide.
/// Most blocks are seen to stand alone by their own row. Only what is asked for is read, and
/// remembered.
class NodeResolver {
 public:
  explicit NodeResolver(const Database& database);

  const Node& node_of(std::int64_t block);
  /// nullptr where the graph has no such node.
  const Node* with_key(const std::string& key);
  /// The node with its names and the number of its documents.
  GraphNode describe(const Node& node);
  std::string name(const std::vector<std::int64_t>& blocks) { return names_.of(blocks).front(); }

  /// All blocks that something might join to this one, with their ids; first the block itself.
  Surroundings surroundings(std::int64_t block);
  /// What a block is called most, for people.
  std::string block_name(std::int64_t block) { return names_.of_block(block); }
  std::string identity_key(std::int64_t block) { return blocks_.facts(block).key; }
  /// Where a contribution or a bracket needs it; 0 where none has this key.
  std::int64_t block_with_key(std::string_view key) { return blocks_.with_key(key); }
  /// Every block of the name: homonyms, and those kept to a document.
  std::vector<std::int64_t> blocks_of_name(const std::string& name_key);
  /// What is known of names beforehand.
  const AliasPack& aliases() const { return *aliases_; }

 private:
  bool stands_alone(std::int64_t block, const BlockFacts& self);
  bool person_stands_alone(std::int64_t block, const BlockFacts& self);
  bool employed_alone(std::int64_t block);
  void resolve(std::int64_t block);
  const Node& remember(Node node);
  std::uint32_t documents(const Node& node);

  std::shared_ptr<const AliasPack> aliases_;
  BlockReader blocks_;
  NodeNames names_;
  Segments postings_;
  std::unordered_map<std::int64_t, std::shared_ptr<const Node>> nodes_;
};

}  // namespace inyeon::store
