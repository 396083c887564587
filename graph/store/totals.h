// Sums over the whole file that are kept up with every change.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/store/digest.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

enum class Total : std::int64_t {
  kDocuments = 1,
  kStatements,
  kHashHigh,  ///< the graph hash
  kHashLow,
  kNamesEver  ///< the highest number that a name has had; numbers are not given twice
};

inline std::int64_t read_total(const Database& database, Total total) {
  Statement row = database.prepare("SELECT value FROM total WHERE id = ?1");
  return row(static_cast<std::int64_t>(total)).step() ? row.integer(0) : 0;
}

inline void write_total(const Database& database, Total total, std::int64_t value) {
  database
      .prepare("INSERT OR REPLACE INTO total (id, value) VALUES (?1, ?2)")(
          static_cast<std::int64_t>(total), value)
      .run();
}

inline Digest read_graph_hash(const Database& database) {
  return {static_cast<std::uint64_t>(read_total(database, Total::kHashHigh)),
          static_cast<std::uint64_t>(read_total(database, Total::kHashLow))};
}

}  // namespace inyeon::store
