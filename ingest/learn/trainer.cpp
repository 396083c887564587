#include "ingest/learn/trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace inyeon::learn {
namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};

/// Features by dense number, so that weights lie in plain arrays while training.
class Vocabulary {
 public:
  Vocabulary(const std::vector<Example>& examples, std::uint32_t min_count) {
    std::unordered_map<Feature, std::uint32_t> counts;
    for (const Example& example : examples) {
      for (std::size_t i = 0; i < example.features.size(); ++i) {
        for (const Feature* f = example.features.begin(i); f != example.features.end(i); ++f)
          ++counts[*f];
      }
    }
    for (const auto& [f, count] : counts) {
      if (count >= min_count) features_.push_back(f);
    }
    std::sort(features_.begin(), features_.end());
    for (std::uint32_t i = 0; i < features_.size(); ++i) index_[features_[i]] = i;
  }

  std::size_t size() const { return features_.size(); }
  Feature operator[](std::size_t index) const { return features_[index]; }
  const std::uint32_t* find(Feature f) const {
    const auto found = index_.find(f);
    return found == index_.end() ? nullptr : &found->second;
  }

 private:
  std::vector<Feature> features_;
  std::unordered_map<Feature, std::uint32_t> index_;
};

/// An example with its features as numbers.
struct Indexed {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> ends;
  const std::vector<std::uint64_t>* allowed = nullptr;

  std::size_t size() const { return ends.size(); }
  std::uint32_t begin(std::size_t i) const { return i == 0 ? 0 : ends[i - 1]; }
};

Indexed index_example(const Example& example, const Vocabulary& vocabulary) {
  Indexed indexed;
  indexed.allowed = &example.allowed;
  for (std::size_t i = 0; i < example.features.size(); ++i) {
    for (const Feature* f = example.features.begin(i); f != example.features.end(i); ++f) {
      if (const std::uint32_t* index = vocabulary.find(*f)) indexed.features.push_back(*index);
    }
    indexed.ends.push_back(static_cast<std::uint32_t>(indexed.features.size()));
  }
  return indexed;
}

/// Weights and, beside them, the sums that averaging needs (Daumé's trick: one pass at the end).
struct Averaged {
  std::vector<float> weight;
  std::vector<double> correction;

  explicit Averaged(std::size_t size) : weight(size, 0.0F), correction(size, 0.0) {}
  void add(std::size_t index, float delta, double step) {
    weight[index] += delta;
    correction[index] += step * delta;
  }
  double average(std::size_t index, double steps) const {
    return weight[index] - correction[index] / steps;
  }
};

class Perceptron {
 public:
  Perceptron(std::size_t features, std::size_t labels)
      : labels_(labels), emissions_(features * labels), transitions_(labels * labels) {}

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

  double emission(std::size_t feature, std::size_t label) const {
    return emissions_.average(feature * labels_ + label, step_);
  }
  double transition(std::size_t index) const { return transitions_.average(index, step_); }

 private:
  std::vector<Label> decode(const Indexed& example,
                            const std::vector<std::uint64_t>* allowed) const {
    const std::size_t length = example.size();
    constexpr float kNever = -1e30F;
    std::vector<float> before(labels_, 0.0F);
    std::vector<float> now(labels_);
    std::vector<float> scores(labels_);
    std::vector<Label> back(length * labels_, kOutside);
    for (std::size_t i = 0; i < length; ++i) {
      score(example, i, scores);
      const std::uint64_t mask = allowed == nullptr ? kAll : (*allowed)[i];
      for (std::size_t label = 0; label < labels_; ++label) {
        const auto to = static_cast<Label>(label);
        float best = i == 0 && !is_inside(to) ? 0.0F : kNever;
        for (std::size_t b = 0; i > 0 && b < labels_; ++b) {
          if (!may_follow(static_cast<Label>(b), to)) continue;
          const float sum = before[b] + transitions_.weight[b * labels_ + label];
          if (sum > best) {
            best = sum;
            back[i * labels_ + label] = static_cast<Label>(b);
          }
        }
        now[label] = (mask >> label & 1U) != 0 ? best + scores[label] : kNever;
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
      if (i > 0) transitions_.add(labels[i - 1] * labels_ + labels[i], delta, step_);
    }
  }

  std::size_t labels_;
  Averaged emissions_;
  Averaged transitions_;
  double step_ = 0.0;
};

// A generator whose sequence the standard fixes would do; its distributions would not.
class Shuffler {
 public:
  explicit Shuffler(std::uint64_t seed) : state_(seed) {}
  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state_ += 0x9e3779b97f4a7c15U;
      std::swap(order[i - 1], order[mix(state_) % i]);
    }
  }

 private:
  std::uint64_t state_;
};

/// Turns averaged weights into 8-bit slots.
class Packer {
 public:
  Packer(const Perceptron& perceptron, const Vocabulary& vocabulary, TaggerModel& model)
      : perceptron_(perceptron),
        vocabulary_(vocabulary),
        model_(model),
        labels_(model.label_count()) {}

  void pack(std::uint32_t max_features) {
    std::vector<std::pair<double, std::uint32_t>> by_weight;
    for (std::uint32_t f = 0; f < vocabulary_.size(); ++f) {
      double largest = 0.0;
      for (std::size_t l = 0; l < labels_; ++l)
        largest = std::max(largest, std::abs(perceptron_.emission(f, l)));
      if (largest > 0.0) by_weight.emplace_back(-largest, f);
    }
    std::sort(by_weight.begin(), by_weight.end());
    if (by_weight.size() > max_features) by_weight.resize(max_features);
    // One odd giant must not cost all others their resolution: weights are cut at a high quantile.
    const double limit = by_weight.empty() ? 1.0 : -by_weight[by_weight.size() / 200].first;
    scale_ = 127.0 / limit;
    model_.prints.assign(std::size_t{1} << model_.slot_bits, 0);
    model_.weights.assign((std::size_t{1} << model_.slot_bits) * labels_, 0);
    for (const auto& [weight, f] : by_weight) place(f);
    model_.transitions.resize(labels_ * labels_);
    for (std::size_t i = 0; i < model_.transitions.size(); ++i) {
      model_.transitions[i] = static_cast<std::int16_t>(
          std::clamp(std::lround(perceptron_.transition(i) * scale_), -32767L, 32767L));
    }
  }

 private:
  // Heavier features come first; one that finds no free slot near its home is dropped.
  void place(std::uint32_t index) {
    const Feature f = vocabulary_[index];
    const std::uint32_t mask = (1U << model_.slot_bits) - 1;
    std::uint32_t slot = home_slot(f, model_.slot_bits);
    for (std::uint32_t probe = 0; probe < kProbes; ++probe, slot = (slot + 1) & mask) {
      if (model_.prints[slot] != 0) continue;
      model_.prints[slot] = print_of(f);
      for (std::size_t l = 0; l < labels_; ++l) {
        const double weight = perceptron_.emission(index, l) * scale_;
        model_.weights[slot * labels_ + l] =
            static_cast<std::int8_t>(std::clamp(std::lround(weight), -127L, 127L));
      }
      return;
    }
  }

  const Perceptron& perceptron_;
  const Vocabulary& vocabulary_;
  TaggerModel& model_;
  std::size_t labels_;
  double scale_ = 1.0;
};

}  // namespace

TaggerModel train_tagger(const std::vector<Example>& examples, std::vector<std::string> types,
                         std::string licence, const TrainerOptions& options,
                         const std::function<void(std::uint32_t, std::size_t)>& progress) {
  TaggerModel model;
  model.types = std::move(types);
  model.licence = std::move(licence);
  model.slot_bits = options.slot_bits;
  const Vocabulary vocabulary(examples, options.min_count);
  std::vector<Indexed> indexed;
  for (const Example& example : examples) indexed.push_back(index_example(example, vocabulary));
  Perceptron perceptron(vocabulary.size(), model.label_count());
  std::vector<std::size_t> order(indexed.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Shuffler shuffler(options.seed);
  for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    shuffler.shuffle(order);
    std::size_t wrong = 0;
    for (const std::size_t i : order) wrong += perceptron.learn(indexed[i]) ? 0 : 1;
    if (progress) progress(epoch + 1, wrong);
  }
  Packer(perceptron, vocabulary, model).pack(options.max_features);
  return model;
}

}  // namespace inyeon::learn
