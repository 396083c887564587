#include "graph/store/segments.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

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

TEST(Segments, ChangeAnywhereIsAsASetIsChanged) {
  const Database database(":memory:", Database::Access::kWrite);
  database.execute("CREATE TABLE list (id INTEGER PRIMARY KEY, entries BLOB NOT NULL)");
  Segments segments(database, "list", Segments::Payload::kNone);
  std::map<std::int64_t, std::set<std::uint32_t>> expected;
  std::mt19937 engine(2);
  const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  for (int round = 0; round < 400; ++round) {
    const std::int64_t list = random() % 3;
    std::set<std::uint32_t>& members = expected[list];
    std::set<std::uint32_t> added, removed;
    for (std::uint32_t count = random() % 300; count > 0; --count) added.insert(random() % 20000);
    for (std::uint32_t count = random() % 200; count > 0; --count) {
      const std::uint32_t one = random() % 20000;
      if (!added.contains(one)) removed.insert(one);
    }
    segments.change(list, {added.begin(), added.end()}, {removed.begin(), removed.end()});
    members.insert(added.begin(), added.end());
    for (const std::uint32_t one : removed) members.erase(one);
    std::set<std::uint32_t> found;
    std::uint32_t last = 0;
    segments.scan(list, [&](std::uint32_t member, std::string_view) {
      EXPECT_TRUE(found.empty() || last < member);
      last = member;
      found.insert(member);
    });
    ASSERT_EQ(found, members);
  }
  EXPECT_LE(database.integer("SELECT max(length(entries)) FROM list"), 1000);
  for (const auto& [list, members] : expected)
    segments.change(list, {}, {members.begin(), members.end()});
  EXPECT_EQ(database.integer("SELECT count(*) FROM list"), 0);
}

}  // namespace
}  // namespace inyeon::store
