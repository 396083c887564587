// Which blocks something might join to others: the column `bound`.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/distinct.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

/// What speaks of a block, as bits: what need not be looked up for most of them.
enum Bond : std::uint32_t {
  kInBrackets = 1,  ///< `gloss`: a bracket, or a sound that others share
  kTied = 2         ///< `tie`
};

/// The bits follow from these two tables. Not for two threads at once.
class Bonds {
 public:
  explicit Bonds(const Database& database);

  std::uint32_t of(std::int64_t block);
  /// The writer's side: brackets and ties of a document; before those of it are dropped, and after
  /// new ones were added. Written by flush(), when all blocks have their rows.
  void touch(std::int64_t block) { touched_.insert(block); }
  void touch_document(std::int64_t document);
  /// Whether some document gives these brackets already.
  bool present(std::int64_t name, std::int64_t gloss);
  void flush();
  void forget() { touched_.clear(); }

 private:
  std::vector<std::int64_t> partners(std::int64_t block, std::size_t most = 1'000'000'000);
  bool shared(std::int64_t sound);
  bool sound(std::int64_t block);

  Statement key_;
  Distinct names_, glosses_;
  Statement ties_, of_document_, present_, read_, write_;
  std::set<std::int64_t> touched_;
};

}  // namespace inyeon::store
