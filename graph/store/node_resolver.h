// Which identity keys are one node of the graph, from the contributions as they stand.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct Node {
  std::int64_t id = 0;  ///< of the block whose key comes first
  std::string key;      ///< GraphNode::key
  std::string type;
  std::vector<std::int64_t> blocks;  ///< sorted
  std::vector<std::string> reasons;  ///< what joined the blocks, for `why`
};

/// Joins blocks by
///  - glosses: the second name in brackets leads to the first, unless texts give it to several;
///  - persons of one name: those whose employers are one, those that one text ties together, and
///    the one without an employer where only one other is left.
/// A join that would make two known entities one is refused altogether. Only what is asked for is
/// read, and remembered.
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

 private:
  struct Block {
    std::string key;
    std::string base;
    std::int64_t employer = 0;
  };

  std::vector<std::int64_t> neighbours(std::int64_t block, std::vector<std::string>& reasons);
  std::vector<std::int64_t> same_person(std::int64_t block, const Block& self,
                                        std::vector<std::string>& reasons);
  std::vector<std::int64_t> homonyms(const std::string& base);
  std::vector<std::int64_t> tied(std::int64_t block);
  bool one_name(std::int64_t gloss);
  std::int64_t employer_node(const Block& block);
  Block block(std::int64_t id);
  std::vector<std::int64_t> component(std::int64_t block, std::vector<std::string>& reasons);
  bool joins_known_entities(const std::vector<std::int64_t>& blocks);
  std::vector<std::string> describe_names(const std::vector<std::int64_t>& blocks);

  Statement by_hash_, block_, names_of_, glosses_of_, name_count_, homonyms_, ties_, names_, count_;
  Segments postings_;
  std::unordered_map<std::int64_t, std::shared_ptr<const Node>> nodes_;
};

}  // namespace inyeon::store
