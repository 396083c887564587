#include "ingest/learn/perceptron.h"

#include <algorithm>

namespace inyeon::learn {
namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};

/// Weights and, beside them, the sums that averaging needs (Daumé's trick: one pass at the end).
struct Averaged {
  std::vector<float> weight;
  std::vector<double> correction;

  explicit Averaged(std::size_t size) : weight(size, 0.0F), correction(size, 0.0) {}
  void add(std::size_t index, float delta, double step) {
    weight[index] += delta;
    correction[index] += step * delta;
  }
  std::vector<float> averages(double steps) const {
    std::vector<float> all(weight.size());
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i] = static_cast<float>(weight[i] - correction[i] / steps);
    return all;
  }
};

class Perceptron {
 public:
  Perceptron(std::size_t features, const LabelSet& set)
      : set_(set),
        labels_(set.size()),
        emissions_(features * labels_),
        starts_(labels_),
        transitions_(labels_ * labels_) {}

  /// Returns whether the prediction was right already.
  bool learn(const Indexed& example) {
    ++step_;
    const std::vector<Label> guess = decode(example, nullptr);
    bool right = true;
    for (std::size_t i = 0; i < guess.size(); ++i)
      right = right && ((*example.allowed)[i] >> guess[i] & 1U);
    if (right) return true;
    update(example, decode(example, example.allowed), 1.0F);
    update(example, guess, -1.0F);
    return false;
  }

  Weights averages() const {
    return {emissions_.averages(step_), starts_.averages(step_), transitions_.averages(step_)};
  }

 private:
  std::vector<Label> decode(const Indexed& example,
                            const std::vector<std::uint64_t>* allowed) const {
    const std::size_t length = example.size();
    constexpr float kImpossible = -1e30F;
    std::vector<float> before(labels_, 0.0F);
    std::vector<float> now(labels_);
    std::vector<float> scores(labels_);
    std::vector<Label> back(length * labels_, kOutside);
    for (std::size_t i = 0; i < length; ++i) {
      score(example, i, scores);
      const std::uint64_t mask = allowed == nullptr ? kAll : (*allowed)[i];
      for (std::size_t label = 0; label < labels_; ++label) {
        float best = i == 0 && set_.starts[label] ? starts_.weight[label] : kImpossible;
        for (std::size_t b = 0; i > 0 && b < labels_; ++b) {
          if (!set_.follows[b * labels_ + label]) continue;
          const float sum = before[b] + transitions_.weight[b * labels_ + label];
          if (sum > best) {
            best = sum;
            back[i * labels_ + label] = static_cast<Label>(b);
          }
        }
        now[label] = (mask >> label & 1U) != 0 ? best + scores[label] : kImpossible;
      }
      std::swap(before, now);
    }
    std::vector<Label> labels(length);
    auto label =
        static_cast<Label>(std::max_element(before.begin(), before.end()) - before.begin());
    for (std::size_t i = length; i-- > 0;) {
      labels[i] = label;
      label = back[i * labels_ + label];
    }
    return labels;
  }

  void score(const Indexed& example, std::size_t i, std::vector<float>& scores) const {
    std::fill(scores.begin(), scores.end(), 0.0F);
    for (std::uint32_t f = example.begin(i); f < example.ends[i]; ++f) {
      const float* row = emissions_.weight.data() + std::size_t{example.features[f]} * labels_;
      for (std::size_t label = 0; label < labels_; ++label) scores[label] += row[label];
    }
  }

  void update(const Indexed& example, const std::vector<Label>& labels, float delta) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::uint32_t f = example.begin(i); f < example.ends[i]; ++f) {
        emissions_.add(std::size_t{example.features[f]} * labels_ + labels[i], delta, step_);
      }
      if (i == 0) starts_.add(labels[0], delta, step_);
      if (i > 0) transitions_.add(labels[i - 1] * labels_ + labels[i], delta, step_);
    }
  }

  const LabelSet& set_;
  std::size_t labels_;
  Averaged emissions_;
  Averaged starts_;
  Averaged transitions_;
  double step_ = 0.0;
};

}  // namespace

Weights train_perceptron(const std::vector<Indexed>& examples, std::size_t features,
                         const LabelSet& labels, const TrainerOptions& options,
                         const Progress& progress) {
  Perceptron perceptron(features, labels);
  Shuffler shuffler(examples.size(), options.seed);
  for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    std::size_t wrong = 0;
    for (const std::size_t i : shuffler.shuffle()) wrong += perceptron.learn(examples[i]) ? 0 : 1;
    if (progress) progress(epoch + 1, static_cast<double>(wrong));
  }
  return perceptron.averages();
}

}  // namespace inyeon::learn
