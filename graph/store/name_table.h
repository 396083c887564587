// Normalised names: which blocks bear one, and the index by which parts of names are found.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/block_table.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

std::string encode_blocks(const std::set<std::int64_t>& blocks);
std::set<std::int64_t> decode_blocks(std::string_view bytes);

/// How much is said of a block, in few steps, so that it seldom changes: 0 for none, then one more
/// for each doubling of its documents.
std::uint32_t weight_of(std::uint32_t documents);

/// The writer's side. Changes are kept until flush().
class NameTable {
 public:
  NameTable(const Database& database, BlockTable& blocks);

  void link(const std::string& normalized, std::int64_t block);
  void unlink(const std::string& normalized, std::int64_t block);
  /// The weight of a block that bears the name has changed.
  void touch(const std::string& normalized) { changes_[normalized]; }
  /// After the rows of blocks are written.
  void flush();
  void forget() { changes_.clear(); }

 private:
  struct Change {
    std::set<std::int64_t> added, removed;
  };
  struct GramChange {
    std::int64_t list;
    std::uint32_t name;
    bool added;
  };
  using GramChanges = std::vector<GramChange>;

  void apply(const std::string& name, const Change& change, std::int64_t& next, GramChanges& grams);
  static void change_grams(const std::string& name, std::int64_t id, std::uint32_t weight,
                           bool added, GramChanges& changes);
  void write_grams(GramChanges& changes);

  const Database& database_;
  BlockTable& blocks_;
  Segments grams_;
  Statement read_, write_, add_, drop_;
  std::map<std::string, Change> changes_;
};

}  // namespace inyeon::store
