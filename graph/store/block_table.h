// Blocks: what one identity key stands for, in how many documents, under which names.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/identity/identify.h"
#include "graph/store/blob.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct NameUse {
  std::uint32_t uses = 0;     ///< entities of documents that bear the name
  std::uint32_t fullest = 0;  ///< … as their fullest form
};
using NameUses = std::map<std::string, NameUse>;

/// What the column `hash` holds, and node keys are made of.
std::int64_t block_hash(std::string_view key);

std::string encode_names(const NameUses& names);
/// Sorted by name.
template <typename Visit>
void each_name(std::string_view bytes, Visit visit) {
  while (!bytes.empty()) {
    const std::string_view text = take_text(bytes);
    NameUse use;
    use.uses = static_cast<std::uint32_t>(take_number(bytes));
    use.fullest = static_cast<std::uint32_t>(take_number(bytes));
    visit(text, use);
  }
}
NameUses decode_names(std::string_view bytes);

struct BlockRow {
  std::string key;
  std::uint32_t documents = 0;
  NameUses names;
};

/// The writer's side. A new block has its number at once, and its row at the next flush, when its
/// names are known: rows that never grow leave pages full.
class BlockTable {
 public:
  explicit BlockTable(const Database& database);

  std::int64_t number(const IdentityKey& key);
  BlockRow load(std::int64_t block);
  std::uint32_t documents(std::int64_t block);
  void store(std::int64_t block, const BlockRow& row);
  /// Writes the rows of new blocks that store() has not been called for.
  void flush();
  /// Forgets numbers that a rolled-back transaction gave.
  void forget();
  /// Looks again which number is the next: other processes may have added blocks.
  void refresh();

 private:
  struct NewBlock {
    IdentityKey key;
    std::int64_t employer = 0;
  };

  bool is_new(std::int64_t block) const { return block >= first_new_; }
  void insert_first(const BlockRow& row);

  const Database& database_;
  Statement find_, add_, load_, documents_, change_;
  std::unordered_map<std::string, std::int64_t> numbers_;
  std::deque<NewBlock> new_;
  std::int64_t first_new_ = 0;  // number of new_.front()
};

}  // namespace inyeon::store
