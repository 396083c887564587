// What speaks for and against blocks being one.
#include "graph/identity/join.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "graph/identity/alias_pack.h"

namespace inyeon {
namespace {

Joined join(const JoinArea& area) { return inyeon::join(area, AliasPack::builtin()); }

JoinBlock firm(std::string_view name) { return {name_key("Organization", name), {}, 0, {}}; }
JoinBlock person(std::string_view name, std::int64_t employer) {
  const std::string base = name_key("Person", name);
  return {base + (employer == 0 ? "" : '\x1f' + std::to_string(employer)), base, employer, {base}};
}
bool one(const Joined& joined, std::size_t a, std::size_t b) {
  return joined.group.at(a) == joined.group.at(b);
}

TEST(Join, AGlossOfOneNameJoins) {
  const Joined joined =
      join({{firm("노바링크"), firm("NovaLink")}, {{0, 1, JoinKind::kGloss}}, {}, {}});
  EXPECT_TRUE(one(joined, 0, 1));
  EXPECT_EQ(joined.used.size(), 1U);
}

TEST(Join, AGlossOfTwoNamesJoinsNeither) {
  const Joined joined = join({{firm("새한조선"), firm("새한해운"), firm("SHX")},
                              {{0, 2, JoinKind::kGloss}, {1, 2, JoinKind::kGloss}},
                              {},
                              {}});
  EXPECT_FALSE(one(joined, 0, 2));
  EXPECT_FALSE(one(joined, 1, 2));
  EXPECT_EQ(joined.refused.size(), 2U);
}

TEST(Join, TwoNamesOfOneKnownThingAreOneNameForABracket) {
  const Joined joined = join({{firm("삼성전자"), firm("Samsung Electronics"), firm("SEC전자")},
                              {{0, 2, JoinKind::kGloss}, {1, 2, JoinKind::kGloss}},
                              {},
                              {}});
  EXPECT_TRUE(one(joined, 0, 1));
  EXPECT_TRUE(one(joined, 0, 2));
}

TEST(Join, NoChainJoinsTwoKnownEntities) {
  const Joined joined =
      join({{firm("삼성전자"), firm("가교이름"), firm("LG전자"), firm("다리이름")},
            {{0, 1, JoinKind::kGloss}, {1, 3, JoinKind::kGloss}, {3, 2, JoinKind::kGloss}},
            {},
            {}});
  EXPECT_FALSE(one(joined, 0, 2));
  EXPECT_FALSE(one(joined, 0, 1)) << "it cannot be told where the chain is wrong";
}

TEST(Join, AUserMayJoinKnownEntities) {
  const Joined joined = join({{firm("구글"), firm("알파벳"), firm("Google"), firm("Alphabet")},
                              {{0, 1, JoinKind::kUser}},
                              {},
                              {}});
  EXPECT_TRUE(one(joined, 2, 3));
}

TEST(Join, AUserTakesANameOutOfItsPack) {
  const Joined joined =
      join({{firm("Samsung Electronics"), firm("삼성전자"), firm("삼전")}, {}, {}, {{1, 2}}});
  EXPECT_TRUE(one(joined, 0, 1));
  EXPECT_FALSE(one(joined, 0, 2));
}

TEST(Join, HomonymsStayApartUntilATextTiesThem) {
  const std::vector<JoinBlock> blocks{person("김도윤", 1), person("김도윤", 2),
                                      person("김도윤", 0)};
  const Joined apart = join({blocks, {}, {}, {}});
  EXPECT_FALSE(one(apart, 0, 1));
  EXPECT_FALSE(one(apart, 0, 2));
  const Joined tied = join({blocks, {}, {{0, 1}}, {}});
  EXPECT_TRUE(one(tied, 0, 1));
  EXPECT_TRUE(one(tied, 0, 2)) << "only one is left";
}

TEST(Join, PersonsOfEqualNamesMeetAtTheirEmployer) {
  JoinBlock korean = person("젠슨 황", 7);
  JoinBlock english = person("Jensen Huang", 7);
  JoinBlock other = person("Jensen Huang", 8);
  korean.bases = english.bases = other.bases = {english.base, korean.base};
  const Joined joined = join({{korean, english, other}, {}, {}, {}});
  EXPECT_TRUE(one(joined, 0, 1));
  EXPECT_FALSE(one(joined, 1, 2));
}

TEST(Join, DoesNotDependOnTheOrderOfBlocks) {
  const std::vector<JoinBlock> blocks{
      firm("가"),       firm("나나"),    firm("다다"),
      firm("삼성전자"), firm("LG전자"),  firm("Samsung Electronics"),
      person("김", 1),  person("김", 2), person("김", 0)};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    JoinArea area{blocks, {}, {}, {}};
    for (int i = 0; i < 5; ++i) {
      const std::size_t a = random() % 6;
      const std::size_t b = random() % 6;
      if (a != b) area.joins.push_back({a, b, i == 0 ? JoinKind::kUser : JoinKind::kGloss});
    }
    if (random() % 2 == 0) area.apart.push_back({random() % 3, 3 + random() % 3});
    std::sort(area.joins.begin(), area.joins.end());
    area.joins.erase(std::unique(area.joins.begin(), area.joins.end()), area.joins.end());
    const Joined before = join(area);
    std::vector<std::size_t> place(blocks.size());
    for (std::size_t i = 0; i < place.size(); ++i) place[i] = i;
    std::shuffle(place.begin(), place.end(), random);
    JoinArea moved;
    moved.blocks.resize(blocks.size());
    for (std::size_t i = 0; i < place.size(); ++i) moved.blocks[place[i]] = blocks[i];
    for (const Join& j : area.joins) moved.joins.push_back({place[j.one], place[j.other], j.kind});
    std::shuffle(moved.joins.begin(), moved.joins.end(), random);
    for (const auto& [a, b] : area.apart) moved.apart.emplace_back(place[a], place[b]);
    const Joined after = join(moved);
    for (std::size_t i = 0; i < place.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k)
        ASSERT_EQ(one(before, i, k), one(after, place[i], place[k])) << round;
    }
  }
}

}  // namespace
}  // namespace inyeon
