#include "graph/store/read_ahead.h"

#include <algorithm>
#include <exception>
#include <map>
#include <thread>

namespace inyeon::store {
namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kFewest = 8;  // rows that are worth it
constexpr std::size_t kRowsALane = 4;

}  // namespace

struct ReadAhead::Lane {
  explicit Lane(const std::string& path) : database(path, Database::Access::kRead) {
    database.execute("PRAGMA cache_size = -128");
  }

  void read(const std::string& table, const std::vector<std::int64_t>& ids, std::size_t first,
            std::size_t last) {
    auto at = readers.find(table);
    if (at == readers.end()) {
      Statement rows = database.prepare("SELECT * FROM " + table + " WHERE id = ?1");
      at = readers.emplace(table, std::move(rows)).first;
    }
    for (std::size_t i = first; i < last; ++i) {
      if (!at->second(ids[i]).step()) continue;
      // The last column is the one that may go on to further pages.
      at->second.view(at->second.columns() - 1);
    }
    at->second.reset();
  }

  Database database;
  std::map<std::string, Statement> readers;
};

ReadAhead::ReadAhead(const Database& database) : path_(database.path()) {}
ReadAhead::~ReadAhead() = default;

void ReadAhead::rows(const std::string& table, std::vector<std::int64_t> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.size() < kFewest) return;
  // Neighbours in the table go to one lane: they may lie on one page.
  const std::size_t lanes = std::min(kLanes, ids.size() / kRowsALane);
  if (lanes_.size() < lanes) lanes_.resize(lanes);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < lanes; ++i) {
    threads.emplace_back([&, i] {
      try {
        if (!lanes_[i]) lanes_[i] = std::make_unique<Lane>(path_);
        lanes_[i]->read(table, ids, ids.size() * i / lanes, ids.size() * (i + 1) / lanes);
      } catch (const std::exception&) {
        lanes_[i].reset();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace inyeon::store
