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
  std::int16_t scores[kMaxClasses + 8];
  tags.resize(input.size());
  for (std::size_t i = 0; i < input.size(); ++i) {
    tag_features(input, tags, i, scratch);
    model_.score(scratch.data(), scratch.data() + scratch.size(), scores);
    tags[i] = static_cast<Tag>(model_.best(scores));
  }
}

LinearModel train_greedy_tagger(const std::vector<TagExample>& examples,
                                std::vector<std::string> tags, const TagTrainerOptions& options) {
  LinearLearner learner("tag", std::move(tags), options.min_count);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Dice dice(options.seed);
  std::vector<Tag> history;
  std::vector<Feature> features;
  for (const TagExample& example : examples) {
    for (std::size_t i = 0; i < example.gold.size(); ++i) {
      tag_features(example.input, example.gold, i, features);
      learner.count(features);
    }
  }
  for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    dice.shuffle(order);
    for (const std::size_t e : order) {
      const TagExample& example = examples[e];
      history.assign(example.input.size(), 0);
      for (std::size_t i = 0; i < history.size(); ++i) {
        tag_features(example.input, history, i, features);
        const auto& scores = learner.score(features);
        history[i] = static_cast<Tag>(std::max_element(scores.begin(), scores.end()) -
                                      scores.begin());
        if (history[i] != example.gold[i]) learner.update(features, example.gold[i], history[i]);
        learner.step();
      }
    }
  }
  return learner.pack(options.slot_bits, options.min_updates);
}

}  // namespace inyeon::learn
