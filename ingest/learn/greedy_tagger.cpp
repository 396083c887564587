#include "ingest/learn/greedy_tagger.h"

#include <algorithm>
#include <numeric>

#include "ingest/learn/linear_learner.h"

namespace inyeon::learn {

void tag_features(const TagInput& input, const std::vector<Tag>& tags, std::size_t i,
                  std::vector<Feature>& out) {
  out.assign(input.features.begin(i), input.features.end(i));
  const Feature one = i > 0 ? tags[i - 1] + 1U : 0U;
  const Feature two = i > 1 ? tags[i - 2] + 1U : 0U;
  const Feature next = i + 1 < input.size() ? input.words[i + 1] : 0;
  out.push_back(feature(101, one));
  out.push_back(feature(102, one, two));
  out.push_back(feature(103, one, input.words[i]));
  out.push_back(feature(104, one, input.shapes[i]));
  out.push_back(feature(105, one, two, input.words[i]));
  out.push_back(feature(106, one, next));
  out.push_back(feature(107, one, two, input.shapes[i]));
  out.push_back(feature(108, two, input.words[i]));
  if (i > 0) out.push_back(feature(109, two, input.words[i - 1]));
}

void GreedyTagger::tag(const TagInput& input, std::vector<Tag>& tags,
                       std::vector<Feature>& scratch) const {
  std::int16_t scores[LinearScorer::kMaxScores];
  tags.resize(input.size());
  for (std::size_t i = 0; i < input.size(); ++i) {
    tag_features(input, tags, i, scratch);
    model_.score(scratch.data(), scratch.data() + scratch.size(), scores);
    tags[i] = static_cast<Tag>(model_.best(scores));
  }
}

namespace {

class TagTrainer {
 public:
  TagTrainer(const std::vector<TagExample>& examples, std::vector<std::string> tags,
             const PerceptronOptions& options)
      : examples_(examples), learner_("tag", std::move(tags), options), order_(examples.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
  }

  void count() {
    for (const TagExample& example : examples_) {
      for (std::size_t i = 0; i < example.gold.size(); ++i) {
        tag_features(example.input, example.gold, i, features_);
        learner_.count(features_);
      }
    }
  }

  void epoch(Dice& dice) {
    dice.shuffle(order_);
    for (const std::size_t e : order_) learn(examples_[e]);
  }

  LinearLearner& learner() { return learner_; }

 private:
  void learn(const TagExample& example) {
    history_.assign(example.input.size(), 0);
    for (std::size_t i = 0; i < history_.size(); ++i) {
      tag_features(example.input, history_, i, features_);
      const auto& scores = learner_.score(features_);
      history_[i] =
          static_cast<Tag>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      ClassSet right;
      right.set(example.gold[i]);
      learner_.learn(right, ~right);
    }
  }

  const std::vector<TagExample>& examples_;
  LinearLearner learner_;
  std::vector<std::size_t> order_;
  std::vector<Tag> history_;
  std::vector<Feature> features_;
};

}  // namespace

LinearModel train_greedy_tagger(const std::vector<TagExample>& examples,
                                std::vector<std::string> tags, const PerceptronOptions& options,
                                std::uint32_t slot_bits) {
  TagTrainer trainer(examples, std::move(tags), options);
  trainer.count();
  Dice dice(options.seed);
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    if (round > 0) trainer.learner().start_over();
    for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) trainer.epoch(dice);
  }
  return trainer.learner().pack(slot_bits);
}

}  // namespace inyeon::learn
