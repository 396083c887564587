// The contributions of users: names that are one, and names that are not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/query/identity_answer.h"
#include "graph/store/name_index.h"

namespace inyeon::store {

class AliasRules {
 public:
  explicit AliasRules(const Database& database) : database_(database) {}

  /// Sorted by keys.
  std::vector<AliasRule> list() const;
  /// In place of what was said of the two before. False where it was said already.
  bool set(const AliasRule& rule) const;
  /// False where nothing was said of the two keys.
  bool remove(std::string_view one_key, std::string_view other_key) const;

 private:
  const Database& database_;
};

/// The key of the block that a user means by "NAME" or "NAME (EMPLOYER)". Throws UsageError where
/// the graph has several such, or has none and no type is given.
std::string block_key_called(std::string_view name, std::string_view type, NameIndex& names,
                             NodeResolver& nodes, const Database& database);

}  // namespace inyeon::store
