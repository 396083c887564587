#include "ingest/score/linear.h"

#include <gtest/gtest.h>

namespace inyeon::scoring {
namespace {

std::vector<LinearExample> examples() {
  std::vector<LinearExample> all;
  for (std::uint32_t i = 0; i < 200; ++i) {
    const bool right = i % 3 == 0;
    all.push_back({{right ? 11U : 22U, 1000 + i % 7}, right});
  }
  return all;
}

LinearModel trained(std::uint64_t seed) {
  static const std::vector<LinearExample> all = examples();
  std::vector<const LinearExample*> pointers;
  for (const LinearExample& example : all) pointers.push_back(&example);
  return train_linear(pointers, 5, seed);
}

TEST(LinearModelTest, LearnsWhichWordTells) {
  const LinearModel model = trained(1);
  EXPECT_GT(model.score(std::vector<std::uint32_t>{11, 1001}), 1.0F);
  EXPECT_LT(model.score(std::vector<std::uint32_t>{22, 1001}), -1.0F);
}

TEST(LinearModelTest, TheSameSeedGivesTheSameBytes) {
  EXPECT_EQ(trained(7).weights, trained(7).weights);
  EXPECT_NE(trained(7).weights, trained(8).weights);
}

TEST(LinearModelTest, AnEmptyModelSaysNothing) {
  EXPECT_EQ(LinearModel{}.score(std::vector<std::uint32_t>{1, 2, 3}), 0.0F);
}

}  // namespace
}  // namespace inyeon::scoring
