// Training of linear classifiers by the averaged perceptron.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/learn/linear_model.h"

namespace inyeon::learn {

/// Averaged perceptron (Freund and Schapire 1999; averaging as in Collins 2002) over a feature set
/// that grows while it learns. The same calls in the same order give the same model, bit for bit.
class LinearLearner {
 public:
  /// Features that count() has seen less often than `min_count` are not learnt: what is seen once
  /// explains itself and nothing else.
  LinearLearner(std::string name, std::vector<std::string> classes, std::uint32_t min_count);

  /// Before learning: these features occur once more.
  void count(const std::vector<Feature>& features);

  /// Scores of all classes under the current weights; valid until the next call.
  const std::vector<float>& score(const std::vector<Feature>& features);
  /// Moves the weights of these features towards one class and away from another.
  void update(const std::vector<Feature>& features, std::size_t right, std::size_t wrong);
  /// One decision has been looked at: averages run over decisions, right ones too.
  void step() { ++steps_; }

  /// The averaged weights, the heaviest that fit into 2^slot_bits slots at 5/8 load; features that
  /// were updated less often than `min_updates` are left out.
  LinearModel pack(std::uint32_t slot_bits, std::uint32_t min_updates) const;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint32_t kCountBits = 26;
  std::uint32_t find(Feature f) const;
  std::uint32_t insert(Feature f);
  void grow();
  double average(std::uint32_t index, std::size_t c) const;
  std::vector<std::pair<double, std::uint32_t>> by_weight(std::uint32_t min_updates) const;

  std::string name_;
  std::vector<std::string> classes_;
  std::size_t count_;
  std::uint32_t min_count_;
  std::vector<std::uint8_t> seen_;    ///< by the high bits of the feature; up to 255
  std::vector<std::uint32_t> table_;  ///< open addressing: number of the feature, or kNone
  std::vector<Feature> features_;
  std::vector<std::uint32_t> updates_;
  std::vector<float> weights_;       ///< count_ a feature
  std::vector<double> corrections_;  ///< sum of change × step, so that averages cost nothing extra
  std::vector<float> scores_;
  double steps_ = 1.0;
};

/// A generator of numbers that is the same everywhere (SplitMix64): the standard library's
/// distributions differ from one library to the next.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return mix(state_ += 0x9e3779b97f4a7c15U); }
  std::size_t below(std::size_t bound) { return next() % bound; }
  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace inyeon::learn
