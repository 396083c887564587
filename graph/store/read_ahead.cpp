#include "graph/store/read_ahead.h"

#include <algorithm>
#include <thread>

namespace inyeon::store {
namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kFewest = 8;  // rows that are worth it
constexpr std::size_t kRowsALane = 4;

// Pages of tables as SQLite's file format has them ("B-tree Pages", sqlite.org/fileformat2.html).
constexpr unsigned char kInterior = 5;
constexpr std::size_t kInteriorHeader = 12;
constexpr int kDeepest = 16;

class Page {
 public:
  explicit Page(const std::string& bytes) : bytes_(bytes) {}

  bool interior() const { return number(0, 1) == kInterior; }

  // The page below it in whose rows an id would be; 0 for what makes no sense.
  std::uint32_t below(std::int64_t id) const {
    std::size_t low = 0;
    std::size_t high = number(3, 2);
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      key(cell(middle) + 4) < id ? low = middle + 1 : high = middle;
    }
    return number(low < number(3, 2) ? cell(low) : 8, 4);
  }

 private:
  std::size_t cell(std::size_t i) const { return number(kInteriorHeader + 2 * i, 2); }

  std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + size; ++i)
      value = value << 8U | (i < bytes_.size() ? static_cast<unsigned char>(bytes_[i]) : 0U);
    return value;
  }

  // Seven bits a byte, the highest first; the ninth has eight.
  std::int64_t key(std::size_t at) const {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      const std::uint32_t byte = number(at + i, 1);
      value = value << 7U | (byte & 0x7FU);
      if (byte < 0x80) return static_cast<std::int64_t>(value);
    }
    return static_cast<std::int64_t>(value << 8U | number(at + 8, 1));
  }

  const std::string& bytes_;
};

}  // namespace

ReadAhead::ReadAhead(const Database& database) : database_(database) {}

std::uint32_t ReadAhead::root(const std::string& table) {
  const auto [at, added] = roots_.emplace(table, 0);
  if (added) {
    Statement row = database_.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?1");
    if (row(table).step()) at->second = static_cast<std::uint32_t>(row.integer(0));
  }
  return at->second;
}

void ReadAhead::rows(const std::string& table, std::vector<std::int64_t> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.size() < kFewest) return;
  const std::uint32_t root = this->root(table);
  const RawPages pages(database_);
  const auto read = [&](std::size_t first, std::size_t last) {
    std::string bytes;
    for (std::size_t i = first; i < last; ++i) {
      std::uint32_t page = root;
      for (int depth = 0; page != 0 && depth < kDeepest; ++depth) {
        if (!pages.read(page, bytes)) break;
        page = Page(bytes).interior() ? Page(bytes).below(ids[i]) : 0;
      }
    }
  };
  // Neighbours in the table go to one thread: they may lie on one page.
  const std::size_t lanes = std::min(kLanes, ids.size() / kRowsALane);
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < lanes; ++i)
    threads.emplace_back(read, ids.size() * i / lanes, ids.size() * (i + 1) / lanes);
  read(0, ids.size() / lanes);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace inyeon::store
