#include "graph/store/segments.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace inyeon::store {
namespace {

using Lists = std::map<std::int64_t, std::map<std::uint32_t, std::string>>;

TEST(Segments, HoldWhatWasAppendedAndNotErased) {
  const Database database(":memory:", Database::Access::kWrite);
  database.execute("CREATE TABLE list (id INTEGER PRIMARY KEY, entries BLOB NOT NULL)");
  Segments segments(database, "list", Segments::Payload::kBytes);
  Lists expected;
  std::mt19937 random(1);
  for (std::uint32_t member = 1; member < 4000; ++member) {
    const std::int64_t list = random() % 3 == 0 ? 2'000'000'000 : random() % 5;
    const std::string payload(random() % 40, 'x');
    const Segments::Entry entry{member * 1000, payload};
    segments.append(list, {&entry, 1});
    expected[list][entry.member] = payload;
    if (random() % 3 != 0) continue;
    auto& some = expected[random() % 5];
    if (some.empty()) continue;
    const auto gone = std::next(some.begin(), static_cast<std::ptrdiff_t>(random() % some.size()));
    for (auto& [number, members] : expected) {
      if (&members != &some) continue;
      EXPECT_TRUE(segments.erase(number, gone->first));
    }
    some.erase(gone);
  }
  std::erase_if(expected, [](const auto& list) { return list.second.empty(); });
  Lists found;
  segments.scan_all([&](std::int64_t list, std::uint32_t member, std::string_view payload) {
    found[list][member] = payload;
  });
  EXPECT_EQ(found, expected);
  for (const auto& [list, members] : expected) {
    std::map<std::uint32_t, std::string> one;
    segments.scan(list,
                  [&](std::uint32_t member, std::string_view payload) { one[member] = payload; });
    EXPECT_EQ(one, members);
  }
  EXPECT_FALSE(segments.erase(77, 1));
}

}  // namespace
}  // namespace inyeon::store
