// Training of linear classifiers by the averaged perceptron.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/learn/linear_model.h"

namespace inyeon::learn {

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

using ClassSet = std::bitset<kMaxClasses>;

/// How a perceptron is kept from learning its examples by heart.
struct PerceptronOptions {
  std::uint32_t epochs = 8;
  std::uint32_t rounds = 4;  ///< from nothing, with the mean of all as the result
  std::uint64_t seed = 1;
  std::uint32_t min_count = 2;    ///< features seen less often are not learnt
  std::uint32_t min_updates = 3;  ///< features that were updated less often are left out
  std::uint32_t margin = 20;      ///< a decision that was right by less is learnt from too
  std::uint32_t dropout = 200;    ///< of a thousand features so many go unseen, others each time
};

/// Averaged perceptron (Freund and Schapire 1999; averaging as in Collins 2002) over a feature set
/// that grows while it learns. The same calls in the same order give the same model, bit for bit.
class LinearLearner {
 public:
  LinearLearner(std::string name, std::vector<std::string> classes,
                const PerceptronOptions& options);

  /// Before learning: these features occur once more.
  void count(const std::vector<Feature>& features);

  /// Scores of all classes under the current weights, without the features that dropout hides
  /// this time; valid until the next call.
  const std::vector<float>& score(const std::vector<Feature>& features);
  /// Learns from the decision that was scored last: where no class of `right` leads all others by
  /// the margin, weights move towards the best right class and away from the best wrong one.
  /// Both are sets of classes, by bit; classes in neither were not to be had.
  void learn(const ClassSet& right, const ClassSet& wrong);

  /// Forgets the weights but not the counts, keeping their average: what is packed is the mean of
  /// all rounds, which varies less than each.
  void start_over();

  /// The averaged weights, the heaviest that fit into 2^slot_bits slots at 5/8 load; features
  /// that were updated too seldom are left out.
  LinearModel pack(std::uint32_t slot_bits) const;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint32_t kCountBits = 26;
  std::uint32_t find(Feature f) const;
  std::uint32_t insert(Feature f);
  void grow();
  void move(Feature f, std::size_t right, std::size_t wrong);
  std::size_t leader(const ClassSet& among) const;
  double average(std::uint32_t index, std::size_t c) const;
  std::vector<std::pair<double, std::uint32_t>> by_weight() const;

  std::string name_;
  std::vector<std::string> classes_;
  std::size_t count_;
  PerceptronOptions options_;
  Dice dice_;
  std::vector<Feature> shown_;        ///< of the decision that was scored last
  std::vector<std::uint8_t> seen_;    ///< by the high bits of the feature; up to 255
  std::vector<std::uint32_t> table_;  ///< open addressing: number of the feature, or kNone
  std::vector<Feature> features_;
  std::vector<std::uint32_t> updates_;
  std::vector<float> weights_;       ///< count_ a feature
  std::vector<double> corrections_;  ///< sum of change × step, so that averages cost nothing extra
  std::vector<double> earlier_;      ///< sum of the averages of earlier rounds
  std::vector<float> scores_;
  double steps_ = 1.0;
  std::uint32_t rounds_ = 1;
};

}  // namespace inyeon::learn
