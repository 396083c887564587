#include "ingest/score/rivals.h"

#include <gtest/gtest.h>

namespace inyeon::scoring {
namespace {

float at(const FeatureVector& vector, Feature feature) {
  return vector[static_cast<std::size_t>(feature)];
}

TEST(RivalsTest, ComparesWithWhoeverClaimsTheSame) {
  std::vector<FeatureVector> vectors(4);
  for (FeatureVector& vector : vectors) vector.fill(0.0F);
  const auto words = static_cast<std::size_t>(Feature::kWords);
  vectors[0][words] = 3.0F;
  vectors[1][words] = 1.0F;
  vectors[2][words] = -2.0F;
  vectors[3][words] = 2.5F;
  const std::vector<Contender> contenders = {
      {1, 10, 20, vectors.data()},      // the one that is looked at
      {1, 11, 20, vectors.data() + 1},  // another subject
      {1, 20, 10, vectors.data() + 2},  // the other way round
      {2, 10, 20, vectors.data() + 3}   // another predicate
  };
  compare_rivals(contenders, Feature::kWords);
  EXPECT_FLOAT_EQ(at(vectors[0], Feature::kAgainstSubjects), 2.0F);
  EXPECT_FLOAT_EQ(at(vectors[0], Feature::kAgainstReverse), 5.0F);
  EXPECT_FLOAT_EQ(at(vectors[0], Feature::kAgainstOthers), 0.5F);
  EXPECT_FLOAT_EQ(at(vectors[0], Feature::kBetterSubjects), 0.0F);
  EXPECT_FLOAT_EQ(at(vectors[1], Feature::kBetterSubjects), 1.0F);
}

}  // namespace
}  // namespace inyeon::scoring
