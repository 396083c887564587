#include "ingest/learn/linear_learner.h"

#include <algorithm>
#include <cmath>

namespace inyeon::learn {
namespace {

/// Lays features into the slots of a model. Heavier ones come first; one that finds no free slot
/// near its home is dropped.
std::uint32_t free_slot(const LinearModel& model, Feature f) {
  const std::uint32_t mask = (1U << model.slot_bits) - 1;
  std::uint32_t slot = home_slot(f, model.slot_bits);
  for (std::uint32_t probe = 0; probe < kProbes; ++probe, slot = (slot + 1) & mask) {
    if (model.prints[slot] == 0) return slot;
  }
  return UINT32_MAX;
}

}  // namespace

LinearLearner::LinearLearner(std::string name, std::vector<std::string> classes,
                             const PerceptronOptions& options)
    : name_(std::move(name)),
      classes_(std::move(classes)),
      count_(classes_.size()),
      options_(options),
      dice_(options.seed),
      seen_(std::size_t{1} << kCountBits, 0),
      table_(std::size_t{1} << 16U, kNone),
      scores_(count_) {}

void LinearLearner::count(const std::vector<Feature>& features) {
  for (const Feature f : features) {
    std::uint8_t& seen = seen_[f >> (64U - kCountBits)];
    if (seen < UINT8_MAX) ++seen;
  }
}

std::uint32_t LinearLearner::find(Feature f) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = f & mask;; at = (at + 1) & mask) {
    if (table_[at] == kNone || features_[table_[at]] == f) return table_[at];
  }
}

std::uint32_t LinearLearner::insert(Feature f) {
  if (features_.size() * 2 > table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  std::size_t at = f & mask;
  for (; table_[at] != kNone; at = (at + 1) & mask) {
    if (features_[table_[at]] == f) return table_[at];
  }
  table_[at] = static_cast<std::uint32_t>(features_.size());
  features_.push_back(f);
  updates_.push_back(0);
  weights_.resize(weights_.size() + count_, 0.0F);
  corrections_.resize(corrections_.size() + count_, 0.0);
  return table_[at];
}

void LinearLearner::grow() {
  table_.assign(table_.size() * 2, kNone);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t i = 0; i < features_.size(); ++i) {
    std::size_t at = features_[i] & mask;
    while (table_[at] != kNone) at = (at + 1) & mask;
    table_[at] = i;
  }
}

const std::vector<float>& LinearLearner::score(const std::vector<Feature>& features) {
  std::fill(scores_.begin(), scores_.end(), 0.0F);
  shown_.clear();
  for (const Feature f : features) {
    if (dice_.below(1000) < options_.dropout) continue;
    shown_.push_back(f);
    const std::uint32_t index = find(f);
    if (index == kNone) continue;
    const float* row = weights_.data() + index * count_;
    for (std::size_t c = 0; c < count_; ++c) scores_[c] += row[c];
  }
  return scores_;
}

std::size_t LinearLearner::leader(const ClassSet& among) const {
  std::size_t best = count_;
  for (std::size_t c = 0; c < count_; ++c) {
    if (among[c] && (best == count_ || scores_[c] > scores_[best])) best = c;
  }
  return best;
}

void LinearLearner::learn(const ClassSet& right, const ClassSet& wrong) {
  const std::size_t good = leader(right);
  const std::size_t bad = leader(wrong);
  const auto margin = static_cast<float>(options_.margin);
  if (good < count_ && bad < count_ && scores_[bad] + margin > scores_[good]) {
    for (const Feature f : shown_) move(f, good, bad);
  }
  ++steps_;
}

void LinearLearner::move(Feature f, std::size_t right, std::size_t wrong) {
  if (seen_[f >> (64U - kCountBits)] < options_.min_count) return;
  const std::uint32_t index = insert(f);
  ++updates_[index];
  weights_[index * count_ + right] += 1.0F;
  weights_[index * count_ + wrong] -= 1.0F;
  corrections_[index * count_ + right] += steps_;
  corrections_[index * count_ + wrong] -= steps_;
}

double LinearLearner::average(std::uint32_t index, std::size_t c) const {
  const std::size_t at = index * count_ + c;
  const double now = weights_[at] - corrections_[at] / steps_;
  return (now + (at < earlier_.size() ? earlier_[at] : 0.0)) / rounds_;
}

void LinearLearner::start_over() {
  earlier_.resize(weights_.size(), 0.0);
  for (std::size_t at = 0; at < weights_.size(); ++at)
    earlier_[at] += weights_[at] - corrections_[at] / steps_;
  std::fill(weights_.begin(), weights_.end(), 0.0F);
  std::fill(corrections_.begin(), corrections_.end(), 0.0);
  steps_ = 1.0;
  ++rounds_;
}

std::vector<std::pair<double, std::uint32_t>> LinearLearner::by_weight() const {
  std::vector<std::pair<double, std::uint32_t>> order;
  for (std::uint32_t f = 0; f < features_.size(); ++f) {
    if (updates_[f] < options_.min_updates) continue;
    double largest = 0.0;
    for (std::size_t c = 0; c < count_; ++c) largest = std::max(largest, std::abs(average(f, c)));
    if (largest > 0.0) order.emplace_back(-largest, f);
  }
  std::sort(order.begin(), order.end());
  return order;
}

LinearModel LinearLearner::pack(std::uint32_t slot_bits) const {
  auto order = by_weight();
  LinearModel model;
  model.name = name_;
  model.classes = classes_;
  model.slot_bits = slot_bits;
  const std::size_t slots = std::size_t{1} << slot_bits;
  if (order.size() > slots * 5 / 8) order.resize(slots * 5 / 8);
  // One odd giant must not cost all others their resolution: weights are cut at a high quantile.
  const double scale = order.empty() ? 1.0 : 127.0 / -order[order.size() / 500].first;
  model.prints.assign(slots, 0);
  model.weights.assign(slots * model.row(), 0);
  for (const auto& [weight, index] : order) {
    const std::uint32_t slot = free_slot(model, features_[index]);
    if (slot == UINT32_MAX) continue;
    model.prints[slot] = slot_print(features_[index]);
    for (std::size_t c = 0; c < count_; ++c) {
      model.weights[slot * model.row() + c] =
          static_cast<std::int8_t>(std::clamp(std::lround(average(index, c) * scale), -127L, 127L));
    }
  }
  return model;
}

}  // namespace inyeon::learn
