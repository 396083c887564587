#include <algorithm>
#include <numeric>

#include "ingest/learn/linear_learner.h"
#include "ingest/learn/parser.h"

namespace inyeon::learn {
namespace {

class ParserTrainer {
 public:
  ParserTrainer(std::vector<std::string> labels, const ParseTrainerOptions& options)
      : actions_("action", {"shift", "left", "right"}, options.perceptron),
        labels_("label", std::move(labels), options.perceptron),
        options_(options),
        dice_(options.perceptron.seed) {}

  /// Counts the features along the gold tree.
  void count(const ParseExample& example) {
    state_.reset(example.input.size());
    while (!state_.done()) {
      const auto costs = state_.costs(example.heads);
      const auto action =
          static_cast<Action>(std::min_element(costs.begin(), costs.end()) - costs.begin());
      action_features(example.input, state_, features_);
      actions_.count(features_);
      std::uint8_t label = 0;
      if (action != Action::kShift) {
        label = example.labels[state_.dependent(action)];
        label_features(example.input, state_, state_.head(action), state_.dependent(action),
                       features_);
        labels_.count(features_);
      }
      state_.apply(action, label);
    }
  }

  void learn(const ParseExample& example, bool explore) {
    state_.reset(example.input.size());
    while (!state_.done()) {
      const Action action = decide(example, explore);
      std::uint8_t label = 0;
      if (action != Action::kShift) label = name_arc(example, action);
      state_.apply(action, label);
    }
  }

  void start_over() {
    actions_.start_over();
    labels_.start_over();
  }

  /// The share of decisions since the last call that were wrong.
  double errors() {
    const double share =
        seen_ == 0 ? 0.0 : static_cast<double>(wrong_) / static_cast<double>(seen_);
    seen_ = wrong_ = 0;
    return share;
  }

  std::vector<LinearModel> pack() const {
    return {actions_.pack(options_.action_bits), labels_.pack(options_.label_bits)};
  }

 private:
  Action decide(const ParseExample& example, bool explore) {
    action_features(example.input, state_, features_);
    const std::vector<float>& scores = actions_.score(features_);
    const auto costs = state_.costs(example.heads);
    const int least = *std::min_element(costs.begin(), costs.end());
    ClassSet good;
    ClassSet bad;
    std::size_t guess = kActions;
    std::size_t right = kActions;
    for (std::size_t a = 0; a < kActions; ++a) {
      if (costs[a] == ParseState::kImpossible) continue;
      (costs[a] == least ? good : bad).set(a);
      if (guess == kActions || scores[a] > scores[guess]) guess = a;
      if (costs[a] == least && (right == kActions || scores[a] > scores[right])) right = a;
    }
    actions_.learn(good, bad);
    note(guess == right);
    // Following errors nine times in ten keeps enough of the gold path in view.
    const bool follow = explore && dice_.below(10) != 0;
    return static_cast<Action>(follow ? guess : right);
  }

  // Only right arcs have a right label.
  std::uint8_t name_arc(const ParseExample& example, Action action) {
    const std::uint32_t dependent = state_.dependent(action);
    const std::uint32_t head = state_.head(action);
    label_features(example.input, state_, head, dependent, features_);
    const std::vector<float>& scores = labels_.score(features_);
    const auto guess =
        static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (example.heads[dependent] != head) return guess;
    ClassSet right;
    right.set(example.labels[dependent]);
    labels_.learn(right, ~right);
    note(guess == example.labels[dependent]);
    return guess;
  }

  void note(bool right) {
    ++seen_;
    wrong_ += right ? 0 : 1;
  }

  LinearLearner actions_;
  LinearLearner labels_;
  ParseTrainerOptions options_;
  Dice dice_;
  ParseState state_;
  std::vector<Feature> features_;
  std::size_t seen_ = 0;
  std::size_t wrong_ = 0;
};

}  // namespace

std::vector<LinearModel> train_parser(const std::vector<ParseExample>& examples,
                                      std::vector<std::string> labels,
                                      const ParseTrainerOptions& options,
                                      const std::function<void(std::uint32_t, double)>& progress) {
  ParserTrainer trainer(std::move(labels), options);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Dice dice(options.perceptron.seed);
  for (const ParseExample& example : examples) trainer.count(example);
  for (std::uint32_t round = 0; round < options.perceptron.rounds; ++round) {
    if (round > 0) trainer.start_over();
    for (std::uint32_t epoch = 0; epoch < options.perceptron.epochs; ++epoch) {
      dice.shuffle(order);
      for (const std::size_t e : order) trainer.learn(examples[e], epoch > 0);
      if (progress) progress(epoch + 1, trainer.errors());
    }
  }
  return trainer.pack();
}

}  // namespace inyeon::learn
