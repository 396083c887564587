#include "graph/model/offset_map.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

TEST(OffsetMap, IdentityShiftsByItsStart) {
  const OffsetMap map = OffsetMap::identity(10, 100);
  EXPECT_EQ(map.source(2, 5), (SourceRange{102, 105}));
  EXPECT_EQ(map.source(10, 10), (SourceRange{110, 110}));
}

TEST(OffsetMap, UnitsOfAnotherWidth) {
  OffsetMap map;  // four CP949 syllables: two bytes each in the file, three in the text
  map.append(3, 0, 2, 4);
  EXPECT_EQ(map.source(3, 9), (SourceRange{2, 6}));
  EXPECT_EQ(map.source(4, 5), (SourceRange{2, 4})) << "inside a unit counts as the whole unit";
}

TEST(OffsetMap, MergesRunsThatContinue) {
  OffsetMap map;
  map.append(1, 0, 1, 5);
  map.append(1, 5, 1, 5);
  map.append(1, 20, 1, 5);
  EXPECT_EQ(map.run_count(), 2U);
  EXPECT_EQ(map.source(4, 11), (SourceRange{4, 21}));
}

TEST(OffsetMap, PositionsPastTheEndMapToTheEnd) {
  const OffsetMap map = OffsetMap::identity(4);
  EXPECT_EQ(map.source(3, 99), (SourceRange{3, 4}));
  EXPECT_EQ(OffsetMap().source(0, 5), (SourceRange{0, 0}));
}

TEST(OffsetMap, ThenComposes) {
  OffsetMap unescaped;  // "a&amp;b" → "a&b"
  unescaped.append(1, 0, 1);
  unescaped.append(1, 1, 5);
  unescaped.append(1, 6, 1);
  const OffsetMap in_file = OffsetMap::identity(7, 50);
  const OffsetMap both = unescaped.then(in_file);
  EXPECT_EQ(both.source(1, 2), (SourceRange{51, 56}));
  EXPECT_EQ(both.source(2, 3), (SourceRange{56, 57}));
}

}  // namespace
}  // namespace inyeon
