// What the blocks of a node are called, for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/store/block_reader.h"

namespace inyeon {
class AliasPack;
}

namespace inyeon::store {

class NodeNames {
 public:
  NodeNames(BlockReader& blocks, const AliasPack& aliases) : blocks_(blocks), aliases_(aliases) {}

  /// First the name that stands for a node of these blocks, then all others, sorted.
  std::vector<std::string> of(const std::vector<std::int64_t>& blocks);
  /// What a block is called most.
  std::string of_block(std::int64_t block);

 private:
  BlockReader& blocks_;
  const AliasPack& aliases_;
};

}  // namespace inyeon::store
