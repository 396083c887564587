// Rows that will be read one by one, fetched from the disk several at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// Most of what a question on a file that is not in memory costs is waiting for one page after the
/// other. This has threads of its own read the same pages at once before they are asked for, so
/// that they are in the system's memory then. A hint: it gives no data, and what goes wrong is
/// ignored.
class ReadAhead {
 public:
  explicit ReadAhead(const Database& database);
  ~ReadAhead();

  /// Of a table with the column `id`; whole rows. Returns when they were read. Few are left alone.
  void rows(const std::string& table, std::vector<std::int64_t> ids);

 private:
  struct Lane;
  std::string path_;
  std::vector<std::unique_ptr<Lane>> lanes_;
};

}  // namespace inyeon::store
