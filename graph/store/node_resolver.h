// Which identity keys are one node of the graph, from the contributions as they stand.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/identity/join.h"
#include "graph/query/graph_source.h"
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
/// Only what is asked for is read, and remembered.
class NodeResolver {
 public:
  explicit NodeResolver(const Database& database);

  const Node& node_of(std::int64_t block);
  /// By the number of a block, up to the highest: whether it may be joined to others. Every other
  /// block is a node alone, which spares a look at each when the whole graph is read.
  static std::vector<bool> joinable(const Database& database);
  /// nullptr where the graph has no such node.
  const Node* with_key(const std::string& key);
  /// The node with its names and the number of its documents.
  GraphNode describe(const Node& node);
  std::string name(const std::vector<std::int64_t>& blocks) {
    return describe_names(blocks).front();
  }

  /// All blocks that something might join to this one, with their ids; first the block itself.
  struct Surroundings {
    JoinArea area;
    std::vector<std::int64_t> ids;
  };
  Surroundings surroundings(std::int64_t block);
  /// What a block is called most, for people.
  std::string block_name(std::int64_t block);
  /// Where a contribution or a bracket needs it; 0 where none has this key.
  std::int64_t block_with_key(std::string_view key);
  /// Every block of the name: homonyms, and those kept to a document.
  std::vector<std::int64_t> blocks_of_name(const std::string& name_key);
  /// What is known of names beforehand.
  const AliasPack& aliases() const { return *aliases_; }

 private:
  struct Block {
    std::string key;
    std::string base;
    std::int64_t employer = 0;
  };
  class Gathering;

  std::vector<std::int64_t> ids_of_bases(const std::vector<std::string>& bases);
  std::int64_t employer_node(const Block& block);
  Block block(std::int64_t id);
  std::vector<std::string> describe_names(const std::vector<std::int64_t>& blocks);

  std::shared_ptr<const AliasPack> aliases_;
  Statement by_hash_, by_key_, in_use_, block_, names_of_, glosses_of_, homonyms_, locals_, ties_,
      rules_, names_, count_;
  Segments postings_;
  std::unordered_map<std::int64_t, std::shared_ptr<const Node>> nodes_;
};

}  // namespace inyeon::store
