#include "ingest/score/model.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::scoring {
namespace {

TEST(ScorerModelTest, TheProgramsOwnModelsAreWrittenBackAsTheyAre) {
  for (const char* name : {"ko/scorer.model", "en/scorer.model"}) {
    const std::string bytes(resource(name));
    EXPECT_EQ(write_scorer(read_scorer(bytes)), bytes) << name;
  }
}

TEST(ScorerModelTest, RefusesEveryTruncation) {
  const std::string_view bytes = resource("ko/scorer.model");
  for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 97)
    EXPECT_THROW(read_scorer(bytes.substr(0, size)), CorruptionError) << size;
}

TEST(ScorerModelTest, RefusesEveryFlippedByte) {
  const std::string_view bytes = resource("ko/scorer.model");
  for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 89) {
    std::string damaged(bytes);
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_THROW(read_scorer(damaged), CorruptionError) << at;
  }
}

// A hostile file may have a right checksum: trees must still lead to an end.
TEST(ScorerModelTest, RefusesATreeThatWouldNotEnd) {
  ScorerModel model;
  model.words.weights.assign(std::size_t{1} << kLinearBits, 0);
  model.first.roots = model.forest.roots = {0};
  model.first.nodes = {{TreeNode::kLeaf, 0, 0.5F}};
  model.forest.nodes = {{3, 0, 0.5F}, {TreeNode::kLeaf, 0, 0.0F}};
  EXPECT_THROW(read_scorer(write_scorer(model)), CorruptionError);
  model.forest.nodes = {{3, 9, 0.5F}, {TreeNode::kLeaf, 0, 0.0F}};
  EXPECT_THROW(read_scorer(write_scorer(model)), CorruptionError);
}

}  // namespace
}  // namespace inyeon::scoring
