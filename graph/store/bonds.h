// Which blocks something might join to others: the column `bound`.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// A block is bound where a bracket or a tie speaks of it, or a sound that others share. Of one
/// that is not, nothing need be looked up in `gloss` and `tie`. Follows from these two tables.
class Bonds {
 public:
  explicit Bonds(const Database& database);

  bool bound(std::int64_t block);
  /// The writer's side: brackets and ties of a document; before those of it are dropped, and after
  /// new ones were added. Written by flush(), when all blocks have their rows.
  void touch(std::int64_t block) { touched_.insert(block); }
  void touch_document(std::int64_t document);
  /// Whether some document gives these brackets already.
  bool present(std::int64_t name, std::int64_t gloss);
  void flush();
  void forget() { touched_.clear(); }

 private:
  std::vector<std::int64_t> partners(std::int64_t block);
  bool sound(std::int64_t block);

  Statement key_, partners_, ties_, of_document_, present_, read_, write_;
  std::set<std::int64_t> touched_;
};

}  // namespace inyeon::store
