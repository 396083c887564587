#include "ingest/learn/crf.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace inyeon::learn {
namespace {

/// e^x by arithmetic alone: the C library's differs between machines in its last bit, and a model
/// must come out the same everywhere.
float exponential(float x) {
  if (x < -80.0F) return 0.0F;
  const double scaled = std::min(static_cast<double>(x), 80.0) * 1.4426950408889634;
  const double whole = std::floor(scaled + 0.5);
  const double r = (scaled - whole) * 0.6931471805599453;
  double sum = 1.0;
  for (int k = 8; k > 0; --k) sum = 1.0 + sum * r / k;
  const auto exponent = static_cast<std::uint64_t>(static_cast<std::int64_t>(whole) + 1023) << 52U;
  return static_cast<float>(sum * std::bit_cast<double>(exponent));
}

/// The marginals of one sequence under some allowed sequences.
struct Marginals {
  std::vector<float> labels;       ///< positions × labels
  std::vector<float> transitions;  ///< labels², summed over the positions
  double log_sum = 0.0;            ///< of the scores, up to what both passes share
};

class Crf {
 public:
  Crf(std::size_t features, std::size_t examples, const LabelSet& set,
      const TrainerOptions& options)
      : set_(set),
        labels_(set.size()),
        rate_(options.rate),
        penalty_(options.penalty / static_cast<double>(examples)) {
    weights_.emissions.resize(features * labels_);
    weights_.starts.resize(labels_);
    weights_.transitions.resize(labels_ * labels_);
    factors_.resize(labels_ * labels_);
  }

  double learn(const Indexed& example) {
    score(example);
    for (std::size_t i = 0; i < factors_.size(); ++i)
      factors_[i] = set_.follows[i] ? exponential(weights_.transitions[i]) : 0.0F;
    infer(example, false, free_);
    infer(example, true, allowed_);
    step(example);
    return free_.log_sum - allowed_.log_sum;
  }

  Weights result() {
    for (float& weight : weights_.emissions) weight *= static_cast<float>(scale_);
    return std::move(weights_);
  }

 private:
  // Potentials of each position, up to a factor that its best label makes 1.
  void score(const Indexed& example) {
    const std::size_t length = example.size();
    potentials_.assign(length * labels_, 0.0F);
    for (std::size_t i = 0; i < length; ++i) {
      float* at = potentials_.data() + i * labels_;
      for (std::uint32_t f = example.begin(i); f < example.ends[i]; ++f) {
        const float* row = weights_.emissions.data() + std::size_t{example.features[f]} * labels_;
        for (std::size_t l = 0; l < labels_; ++l) at[l] += row[l];
      }
      for (std::size_t l = 0; l < labels_; ++l) {
        at[l] *= static_cast<float>(scale_);
        if (i == 0) at[l] += set_.starts[l] ? weights_.starts[l] : -1000.0F;
      }
      const float best = *std::max_element(at, at + labels_);
      for (std::size_t l = 0; l < labels_; ++l) at[l] = exponential(at[l] - best);
    }
  }

  // Forward and backward, each position scaled to sum 1.
  void infer(const Indexed& example, bool constrained, Marginals& out) {
    const std::size_t length = example.size();
    const auto potential = [&](std::size_t i, std::size_t l) {
      const bool may = !constrained || ((*example.allowed)[i] >> l & 1U) != 0;
      return may ? potentials_[i * labels_ + l] : 0.0F;
    };
    forward_.assign(length * labels_, 0.0F);
    out.log_sum = 0.0;
    for (std::size_t i = 0; i < length; ++i) {
      float* now = forward_.data() + i * labels_;
      if (i == 0) {
        std::fill(now, now + labels_, 1.0F);
      } else {
        const float* before = now - labels_;
        for (std::size_t b = 0; b < labels_; ++b) {
          const float* row = factors_.data() + b * labels_;
          for (std::size_t l = 0; l < labels_; ++l) now[l] += before[b] * row[l];
        }
      }
      float sum = 0.0F;
      for (std::size_t l = 0; l < labels_; ++l) sum += now[l] *= potential(i, l);
      sum = std::max(sum, 1e-30F);
      for (std::size_t l = 0; l < labels_; ++l) now[l] /= sum;
      out.log_sum += std::log(static_cast<double>(sum));
    }
    out.labels.assign(length * labels_, 0.0F);
    out.transitions.assign(labels_ * labels_, 0.0F);
    std::vector<float>& backward = backward_;
    backward.assign(labels_, 1.0F);
    for (std::size_t i = length; i-- > 0;) {
      float* marginal = out.labels.data() + i * labels_;
      const float* ahead = forward_.data() + i * labels_;
      float sum = 0.0F;
      for (std::size_t l = 0; l < labels_; ++l) sum += marginal[l] = ahead[l] * backward[l];
      sum = std::max(sum, 1e-30F);
      for (std::size_t l = 0; l < labels_; ++l) marginal[l] /= sum;
      if (i > 0) step_back(i, potential, out);
    }
  }

  template <class Potential>
  void step_back(std::size_t i, Potential potential, Marginals& out) {
    const float* before = forward_.data() + (i - 1) * labels_;
    next_.assign(labels_, 0.0F);
    for (std::size_t l = 0; l < labels_; ++l) next_[l] = potential(i, l) * backward_[l];
    pairs_.assign(labels_ * labels_, 0.0F);
    float all = 0.0F;
    float largest = 0.0F;
    for (std::size_t b = 0; b < labels_; ++b) {
      float sum = 0.0F;
      const float* row = factors_.data() + b * labels_;
      for (std::size_t l = 0; l < labels_; ++l) {
        const float flow = row[l] * next_[l];
        pairs_[b * labels_ + l] = before[b] * flow;
        sum += flow;
      }
      all += before[b] * sum;
      backward_[b] = sum;
      largest = std::max(largest, sum);
    }
    all = std::max(all, 1e-30F);
    for (std::size_t k = 0; k < pairs_.size(); ++k) out.transitions[k] += pairs_[k] / all;
    largest = std::max(largest, 1e-30F);
    for (float& value : backward_) value /= largest;
  }

  void step(const Indexed& example) {
    const double rate = rate_ / (1.0 + rate_ * penalty_ * steps_);
    ++steps_;
    scale_ *= 1.0 - rate * penalty_;
    const auto size = static_cast<float>(rate / scale_);
    for (std::size_t i = 0; i < example.size(); ++i) {
      gradient_.resize(labels_);
      float largest = 0.0F;
      for (std::size_t l = 0; l < labels_; ++l) {
        const std::size_t at = i * labels_ + l;
        gradient_[l] = allowed_.labels[at] - free_.labels[at];
        largest = std::max(largest, std::abs(gradient_[l]));
        if (i == 0) weights_.starts[l] += static_cast<float>(rate) * gradient_[l];
        gradient_[l] *= size;
      }
      if (largest < 1e-3F) continue;  // nothing left to learn here
      for (std::uint32_t f = example.begin(i); f < example.ends[i]; ++f) {
        float* row = weights_.emissions.data() + std::size_t{example.features[f]} * labels_;
        for (std::size_t l = 0; l < labels_; ++l) row[l] += gradient_[l];
      }
    }
    for (std::size_t k = 0; k < factors_.size(); ++k)
      weights_.transitions[k] +=
          static_cast<float>(rate) * (allowed_.transitions[k] - free_.transitions[k]);
  }

  const LabelSet& set_;
  std::size_t labels_;
  double rate_;
  double penalty_;
  double steps_ = 0.0;
  double scale_ = 1.0;  ///< of the emissions: all shrink at once
  Weights weights_;
  std::vector<float> potentials_, factors_, forward_, backward_, next_, pairs_, gradient_;
  Marginals free_, allowed_;
};

}  // namespace

Weights train_crf(const std::vector<Indexed>& examples, std::size_t features,
                  const LabelSet& labels, const TrainerOptions& options,
                  const Progress& progress) {
  Crf crf(features, examples.size(), labels, options);
  Shuffler shuffler(examples.size(), options.seed);
  for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    double loss = 0.0;
    for (const std::size_t i : shuffler.shuffle()) {
      if (examples[i].size() > 0) loss += crf.learn(examples[i]);
    }
    if (progress) progress(epoch + 1, loss / static_cast<double>(examples.size()));
  }
  return crf.result();
}

}  // namespace inyeon::learn
