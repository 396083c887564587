// All blocks that something might join to one, and what speaks for and against it.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/identity/join.h"
#include "graph/store/block_reader.h"

namespace inyeon {
class AliasPack;
}

namespace inyeon::store {

struct Surroundings {
  JoinArea area;
  std::vector<std::int64_t> ids;  ///< of the area's blocks; first the one asked for
};

/// Reads outwards from one block until nothing new might be joined.
class Gathering {
 public:
  /// From the block of an employer to its node: homonyms are told apart by these.
  using NodeOf = std::function<std::int64_t(std::int64_t block)>;

  Gathering(BlockReader& blocks, const AliasPack& aliases, NodeOf node_of);
  Surroundings around(std::int64_t block);

 private:
  std::size_t number(std::int64_t id);
  void expand(std::size_t i);
  bool expand_brackets(std::size_t i, const BlockFacts& self);
  bool expand_rules(std::size_t i, const std::string& key);
  void expand_name(const std::string& key);
  void expand_person(std::size_t i, const BlockFacts& self);
  void finish();

  BlockReader& blocks_;
  const AliasPack& aliases_;
  NodeOf node_of_;
  Surroundings found_;
  std::unordered_map<std::int64_t, std::size_t> numbers_;
  std::set<std::string> listed_;  // bases
  std::set<Join> joins_;
  std::set<std::pair<std::size_t, std::size_t>> ties_, apart_;
};

}  // namespace inyeon::store
