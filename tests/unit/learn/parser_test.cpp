#include "ingest/learn/parser.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/model/problem.h"
#include "ingest/learn/greedy_tagger.h"
#include "ingest/learn/treebank.h"

namespace inyeon::learn {
namespace {

constexpr std::uint8_t kLabel = 0;

// Follows the oracle's first free action from the start and gives back the heads.
std::vector<std::uint32_t> follow_oracle(const std::vector<std::uint32_t>& gold) {
  ParseState state;
  state.reset(gold.size());
  while (!state.done()) {
    const auto costs = state.costs(gold);
    const auto best = std::min_element(costs.begin(), costs.end()) - costs.begin();
    EXPECT_LT(costs[static_cast<std::size_t>(best)], ParseState::kImpossible);
    state.apply(static_cast<Action>(best), kLabel);
  }
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < gold.size(); ++i) heads.push_back(state.node(i).head);
  return heads;
}

TEST(Transitions, OracleBuildsEveryProjectiveTree) {
  for (const std::vector<std::uint32_t>& tree : std::vector<std::vector<std::uint32_t>>{
           {1}, {1, 2}, {2, 0}, {1, 3, 1}, {3, 0, 0}, {2, 2, 5, 2, 3}, {5, 0, 1, 2, 3}}) {
    EXPECT_EQ(follow_oracle(tree), tree);
  }
}

TEST(Transitions, WhatCannotBeCostsLittle) {
  // 0 ← 2 and 1 ← 3 cross: one of the four arcs is lost at least.
  const std::vector<std::uint32_t> crossing{2, 3, 3, 4};
  const auto heads = follow_oracle(crossing);
  int lost = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) lost += heads[i] != crossing[i];
  EXPECT_GE(lost, 1);
  EXPECT_LE(lost, 2);
}

TEST(Transitions, OneWordHangsOnTheRoot) {
  ParseState state;
  state.reset(2);
  state.apply(Action::kShift, kLabel);
  EXPECT_FALSE(state.allows(Action::kRight));
  state.apply(Action::kShift, kLabel);
  EXPECT_FALSE(state.allows(Action::kLeft));
  EXPECT_FALSE(state.allows(Action::kShift));
  state.apply(Action::kRight, kLabel);
  state.apply(Action::kLeft, kLabel);
  EXPECT_TRUE(state.done());
  EXPECT_EQ(state.node(0).head, 2U);
  EXPECT_EQ(state.node(1).head, 0U);
}

// Sentences of "n v" and "n v n": the verb is the root, its first noun the subject.
std::vector<ParseExample> sentences() {
  std::vector<ParseExample> examples;
  for (std::uint64_t i = 0; i < 30; ++i) {
    ParseExample example;
    example.input.words = {100 + i % 3, 200 + i % 2};
    example.input.tags = {1, 2};
    example.heads = {1, 2};
    example.labels = {1, 0};
    if (i % 2 == 0) {
      example.input.words.push_back(100 + i % 4);
      example.input.tags.push_back(1);
      example.heads = {1, 3, 1};
      example.labels.push_back(2);
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

ModelFile toy(std::uint64_t seed) {
  ParseTrainerOptions options;
  options.perceptron.seed = seed;
  options.action_bits = options.label_bits = 10;
  return {"CC0", train_parser(sentences(), {"root", "subject", "object"}, options, nullptr)};
}

TEST(Parser, LearnsWhatIsThere) {
  const Parser parser(toy(1));
  Parser::Workspace workspace;
  Parse parse;
  for (const ParseExample& example : sentences()) {
    parser.parse(example.input, workspace, parse);
    EXPECT_EQ(parse.heads, example.heads);
    EXPECT_EQ(parse.labels, example.labels);
  }
}

TEST(Parser, AnySentenceGetsATree) {
  const Parser parser(toy(1));
  Parser::Workspace workspace;
  Parse parse;
  ParseInput input;
  parser.parse(input, workspace, parse);
  EXPECT_TRUE(parse.heads.empty());
  for (std::uint64_t i = 0; i < 40; ++i) {
    input.words.push_back(i * 77);
    input.tags.push_back(i % 5);
    parser.parse(input, workspace, parse);
    EXPECT_EQ(std::count(parse.heads.begin(), parse.heads.end(), input.size()), 1);
  }
}

TEST(Parser, TheSameSeedGivesTheSameModel) {
  EXPECT_EQ(write_models(toy(7)), write_models(toy(7)));
  EXPECT_NE(write_models(toy(7)), write_models(toy(8)));
}

TEST(ModelFile, RoundTripAndDamage) {
  const std::string bytes = write_models(toy(1));
  EXPECT_EQ(write_models(read_models(bytes)), bytes);
  EXPECT_EQ(read_models(bytes).licence, "CC0");
  for (std::size_t at = 0; at < bytes.size(); at += 13) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    EXPECT_THROW(read_models(damaged), CorruptionError);
    EXPECT_THROW(read_models(std::string_view(bytes).substr(0, at)), CorruptionError);
  }
  EXPECT_THROW(read_models(bytes + "x"), CorruptionError);
  EXPECT_THROW(GreedyTagger{toy(1)}, CorruptionError);
}

TEST(Treebank, WordsOnly) {
  const auto sentences = read_conllu(
      "# text = don't go\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
      "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0].forms, (std::vector<std::string>{"do", "n't", "go"}));
  EXPECT_EQ(sentences[0].heads, (std::vector<std::uint32_t>{2, 2, 3}));
  EXPECT_EQ(sentences[0].tags[1], "RB");
}

TEST(Treebank, DamageIsNamedByItsLine) {
  EXPECT_THROW(read_conllu("1\tonly\n"), std::invalid_argument);
  EXPECT_THROW(read_conllu("1\ta\ta\tX\tX\t_\t7\troot\t_\t_\n\n"), std::invalid_argument);
  EXPECT_THROW(read_conllu("1\ta\ta\tX\tX\t_\tx\troot\t_\t_\n\n"), std::invalid_argument);
}

TEST(GreedyTagger, UsesTheTagBefore) {
  // "x" is the first tag after "a", the second after "b".
  std::vector<TagExample> examples;
  for (int i = 0; i < 20; ++i) {
    TagExample example;
    example.input.words = {i % 2 == 0 ? Feature{11} : Feature{12}, 13};
    example.input.shapes = {1, 1};
    for (const Feature word : example.input.words) {
      example.input.features.add(feature(1, word));
      example.input.features.end_position();
    }
    example.gold = {static_cast<Tag>(i % 2), static_cast<Tag>(i % 2)};
    examples.push_back(std::move(example));
  }
  const GreedyTagger tagger(
      ModelFile{"", {train_greedy_tagger(examples, {"A", "B"}, PerceptronOptions{}, 8)}});
  std::vector<Tag> tags;
  std::vector<Feature> scratch;
  for (const TagExample& example : examples) {
    tagger.tag(example.input, tags, scratch);
    EXPECT_EQ(tags, example.gold);
  }
}

}  // namespace
}  // namespace inyeon::learn
