// Rows that will be read one by one, fetched from the disk several at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// Most of what a question on a file that is not in memory costs is waiting for one page after the
/// other. This goes down to the same pages with several threads before they are asked for, so that
/// they are in the system's memory then. A hint: it gives no data, and what it does not understand
/// (what is in the log, what is damaged) it leaves. Not for two threads at once.
class ReadAhead {
 public:
  explicit ReadAhead(const Database& database);

  /// Of a table with an integer primary key. Returns when they were read. A few are left alone.
  void rows(const std::string& table, std::vector<std::int64_t> ids);

 private:
  std::uint32_t root(const std::string& table);

  const Database& database_;
  std::map<std::string, std::uint32_t> roots_;  // the page that a table begins with, or 0
};

}  // namespace inyeon::store
