// Numbers for the few words that relations share: predicates, metrics, labels, dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/store/sqlite.h"

namespace inyeon::store {

class Words {
 public:
  explicit Words(const Database& database);

  /// 0 for what has none.
  std::uint32_t find(std::string_view text);
  /// Gives one to what has none; 0 for what is empty.
  std::uint32_t number(std::string_view text);
  /// Empty for 0. The reference lives until forget().
  const std::string& text(std::uint32_t number);
  /// Forgets numbers that a rolled-back transaction gave.
  void forget();

 private:
  const Database& database_;
  Statement find_, add_, read_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::unordered_map<std::uint32_t, std::string> texts_;
};

}  // namespace inyeon::store
