#include "ingest/score/forest.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"

namespace inyeon::scoring {
namespace {

constexpr const char* kDump =
    "0:[f3<0.5] yes=1,no=2,missing=1\n"
    "\t1:leaf=-0.25\n"
    "\t2:[f4<2] yes=3,no=4,missing=3\n"
    "\t\t3:leaf=0.5\n"
    "\t\t4:leaf=1.5\n";

FeatureVector with(float three, float four) {
  FeatureVector vector{};
  vector[3] = three;
  vector[4] = four;
  return vector;
}

TEST(ForestTest, WalksADumpedTreeAsXGBoostDoes) {
  Forest forest;
  append_tree(forest, kDump);
  EXPECT_FLOAT_EQ(ForestWalker(forest).score(with(0.4F, 9)), -0.25F);
  EXPECT_FLOAT_EQ(ForestWalker(forest).score(with(0.5F, 1.9F)), 0.5F);
  EXPECT_FLOAT_EQ(ForestWalker(forest).score(with(0.5F, 2)), 1.5F);
}

TEST(ForestTest, TreesAddUpOnTheBase) {
  Forest forest;
  forest.base = 1.0F;
  append_tree(forest, kDump);
  append_tree(forest, "0:leaf=0.125\n");
  EXPECT_FLOAT_EQ(ForestWalker(forest).score(with(1, 3)), 2.625F);
}

TEST(ForestTest, RefusesWhatIsNoDump) {
  Forest forest;
  EXPECT_THROW(append_tree(forest, "0:[f3>0.5] yes=1,no=2\n"), CorruptionError);
  EXPECT_THROW(append_tree(forest, "0:[f3<0.5] yes=1,no=2,missing=1\n\t1:leaf=1\n"),
               CorruptionError);
}

}  // namespace
}  // namespace inyeon::scoring
