// Numbers for strings, literals and identity keys: each is kept once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/identity/identify.h"
#include "graph/model/literal.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class Interner {
 public:
  explicit Interner(const Database& database);

  std::int64_t string(std::string_view text);
  /// NULL for what is empty.
  std::optional<std::int64_t> optional_string(std::string_view text);
  std::int64_t literal(const Literal& literal);
  std::int64_t block(const IdentityKey& key);

  /// Forgets numbers that a rolled-back transaction gave.
  void forget();

 private:
  using Numbers = std::unordered_map<std::string, std::int64_t>;

  const Database& database_;
  Statement find_string_, add_string_, find_literal_, add_literal_, find_block_, add_block_;
  Numbers strings_, blocks_;
};

}  // namespace inyeon::store
