// The different values of a column beside one value of another, where each stands in many rows.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// One step of an index on (fixed, wanted) for each value, however many documents say it.
class Distinct {
 public:
  Distinct(const Database& database, const std::string& table, const std::string& fixed,
           const std::string& wanted)
      : next_(database.prepare("SELECT " + wanted + " FROM " + table + " WHERE " + fixed +
                               " = ?1 AND " + wanted + " > ?2 ORDER BY " + wanted + " LIMIT 1")) {}

  /// Sorted; at most so many.
  std::vector<std::int64_t> of(std::int64_t value,
                               std::size_t most = std::numeric_limits<std::size_t>::max()) {
    std::vector<std::int64_t> found;
    std::int64_t last = 0;
    while (found.size() < most && next_(value, last).step()) {
      last = next_.integer(0);
      found.push_back(last);
    }
    next_.reset();
    return found;
  }

 private:
  Statement next_;
};

}  // namespace inyeon::store
