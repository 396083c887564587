#include "ingest/learn/packer.h"

#include <algorithm>
#include <cmath>

namespace inyeon::learn {
namespace {

class Packer {
 public:
  Packer(const Weights& weights, const Vocabulary& vocabulary, const LabelSet& set,
         TaggerModel& model)
      : weights_(weights), vocabulary_(vocabulary), set_(set), model_(model) {}

  void pack() {
    std::vector<std::pair<double, std::uint32_t>> by_weight;
    for (std::uint32_t f = 0; f < vocabulary_.size(); ++f) {
      double largest = 0.0;
      for (std::size_t l = 1; l < set_.size(); ++l)
        largest = std::max(largest, std::abs(weight(f, l)));
      if (largest > 0.0) by_weight.emplace_back(-largest, f);
    }
    std::sort(by_weight.begin(), by_weight.end());
    // No weight is cut: the largest are those of the commonest features.
    const double limit = by_weight.empty() ? 1.0 : -by_weight.front().first;
    scale_ = 127.0 / limit;
    const std::size_t slots = kBucket << model_.bucket_bits;
    model_.prints.assign(slots, 0);
    model_.weights.assign(slots * kRow, 0);
    for (const auto& [largest, f] : by_weight) place(f);
    for (std::size_t l = 0; l < set_.size(); ++l)
      model_.starts.push_back(scaled(weights_.starts[l], set_.starts[l]));
    for (std::size_t i = 0; i < set_.follows.size(); ++i)
      model_.transitions.push_back(scaled(weights_.transitions[i], set_.follows[i]));
  }

 private:
  // Only differences between labels count: label 0's weight is taken off all.
  double weight(std::uint32_t feature, std::size_t label) const {
    return weights_.emissions[feature * set_.size() + label] -
           weights_.emissions[std::size_t{feature} * set_.size()];
  }

  std::int16_t scaled(double score, bool possible) const {
    if (!possible) return kNever;
    return static_cast<std::int16_t>(std::clamp(std::lround(score * scale_), -2000L, 2000L));
  }

  // Heavier features come first; one that finds its bucket full is dropped.
  void place(std::uint32_t index) {
    const Feature f = vocabulary_[index];
    const std::size_t bucket = home_bucket(f, model_.bucket_bits) * kBucket;
    for (std::size_t slot = bucket; slot < bucket + kBucket; ++slot) {
      if (model_.prints[slot] == print_of(f)) return;  // its rival weighs more
      if (model_.prints[slot] != 0) continue;
      model_.prints[slot] = print_of(f);
      for (std::size_t l = 1; l < set_.size(); ++l) {
        model_.weights[slot * kRow + l - 1] = static_cast<std::int8_t>(
            std::clamp(std::lround(weight(index, l) * scale_), -127L, 127L));
      }
      return;
    }
  }

  const Weights& weights_;
  const Vocabulary& vocabulary_;
  const LabelSet& set_;
  TaggerModel& model_;
  double scale_ = 1.0;
};

}  // namespace

void pack(const Weights& weights, const Vocabulary& vocabulary, const LabelSet& labels,
          TaggerModel& model) {
  model.labels = labels.names;
  Packer(weights, vocabulary, labels, model).pack();
}

}  // namespace inyeon::learn
