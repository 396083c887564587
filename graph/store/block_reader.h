// What the file says of blocks and of what might join them, row by row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/store/block_table.h"
#include "graph/store/distinct.h"
#include "graph/store/read_ahead.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct BlockFacts {
  std::string key;
  std::string base;           ///< or empty
  std::int64_t employer = 0;  ///< a block, or 0
  std::uint32_t documents = 0;
  std::uint32_t bound = 0;  ///< bonds.h
  std::string names;        ///< for each_name()
};

/// A block that documents once named is as good as none: "in use" is what a document names, a
/// bracket or a tie. Not for two threads at once.
class BlockReader {
 public:
  using Ids = std::vector<std::int64_t>;
  /// kind (0 one, 1 not one), the two keys
  using Rule = std::tuple<std::int64_t, std::string, std::string>;

  explicit BlockReader(const Database& database);

  /// Until the next call.
  const BlockFacts& facts(std::int64_t block);
  bool in_use(std::int64_t block);
  Ids with_hash(std::int64_t hash);
  /// In use, with this key; 0 for none.
  std::int64_t with_key(std::string_view key);
  /// In use: homonyms, and those kept to a document.
  Ids with_base(std::string_view base);
  /// Another block of the name that has an employer, and that documents name; 0 for none.
  std::int64_t employed_homonym(std::string_view base, std::int64_t but);
  Ids names_of_gloss(std::int64_t gloss);
  Ids glosses_of_name(std::int64_t name);
  Ids ties(std::int64_t person);
  /// What users say of a key.
  std::vector<Rule> rules(std::string_view key);

 private:
  ReadAhead ahead_;
  std::int64_t known_ = 0;  // the block whose facts are held
  BlockFacts held_;
  Statement ids_of_base_, facts_, in_use_, by_hash_, by_key_, by_base_, homonym_;
  Distinct names_of_, glosses_of_, tied_, ties_to_;
  Statement rules_;
};

}  // namespace inyeon::store
