#include "ingest/score/train.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"

namespace inyeon::scoring {
namespace {

// Candidates of which those with a proposal are right.
ExampleSet made_up() {
  ExampleSet set;
  set.gold.assign(kPredicateCount, 0);
  set.documents = 10;
  for (std::uint32_t i = 0; i < 400; ++i) {
    Example example;
    example.words.right = i % 4 == 0;
    example.words.features = {i % 13, example.words.right ? 101U : 102U};
    example.dense.fill(0.0F);
    example.dense[static_cast<std::size_t>(Feature::kProposed)] =
        example.words.right ? 0.9F : 0.1F;
    example.document = i / 40;
    example.sentence = example.triple = i;
    example.subject = i;
    example.object = i + 1;
    set.gold[0] += example.words.right ? 1 : 0;
    set.examples.push_back(std::move(example));
  }
  set.sentences = set.triples = 400;
  return set;
}

ScorerOptions quick() {
  ScorerOptions options;
  options.trees = 10;
  options.licence = "none";
  return options;
}

TEST(TrainScorerTest, LearnsWhatTellsAndTheSameBytesEachTime) {
  ExampleSet first = made_up();
  ExampleSet second = made_up();
  std::string talk;
  const auto listen = [&](const std::string& line) { talk += line; };
  const std::string model = write_scorer(train_scorer(first, quick(), listen));
  EXPECT_EQ(model, write_scorer(train_scorer(second, quick(), listen)));
  EXPECT_NE(talk.find("held out: P 1.000 R 1.000"), std::string::npos) << talk;
}

TEST(TrainScorerTest, WantsAtLeastOneDocumentAFold) {
  ExampleSet set = made_up();
  set.documents = 3;
  EXPECT_THROW(train_scorer(set, quick(), [](const std::string&) {}), UsageError);
}

}  // namespace
}  // namespace inyeon::scoring
