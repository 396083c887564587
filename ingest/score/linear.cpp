#include "ingest/score/linear.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace inyeon::scoring {
namespace {

constexpr std::uint32_t kMask = (1U << kLinearBits) - 1;
constexpr float kRate = 0.15F;
constexpr float kDecay = 2e-5F;

// std::shuffle is free to differ between libraries; this is not.
void shuffle(std::vector<const LinearExample*>& examples, std::mt19937_64& random) {
  for (std::size_t i = examples.size(); i > 1; --i)
    std::swap(examples[i - 1], examples[random() % i]);
}

LinearModel quantised(const std::vector<float>& weights) {
  LinearModel model;
  float largest = 0.0F;
  for (const float weight : weights) largest = std::max(largest, std::abs(weight));
  model.scale = largest / 127.0F;
  model.weights.reserve(weights.size());
  for (const float weight : weights) {
    const float steps = model.scale > 0 ? weight / model.scale : 0.0F;
    model.weights.push_back(static_cast<std::int8_t>(std::lround(steps)));
  }
  return model;
}

}  // namespace

float LinearModel::score(std::span<const std::uint32_t> features) const {
  if (weights.empty()) return 0.0F;
  std::int32_t sum = 0;
  for (const std::uint32_t feature : features) sum += weights[feature & kMask];
  return static_cast<float>(sum) * scale;
}

LinearModel train_linear(const std::vector<const LinearExample*>& examples, std::uint32_t epochs,
                         std::uint64_t seed) {
  std::vector<float> weights(kMask + 1, 0.0F);
  std::vector<float> squares(kMask + 1, 1e-2F);
  std::vector<const LinearExample*> order = examples;
  std::mt19937_64 random(seed);
  for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, random);
    for (const LinearExample* example : order) {
      float sum = 0.0F;
      for (const std::uint32_t f : example->features) sum += weights[f & kMask];
      const float error = (example->right ? 1.0F : 0.0F) - 1.0F / (1.0F + std::exp(-sum));
      for (const std::uint32_t f : example->features) {
        float& weight = weights[f & kMask];
        const float gradient = error - kDecay * weight * 100.0F;
        squares[f & kMask] += gradient * gradient;
        weight += kRate * gradient / std::sqrt(squares[f & kMask]);
      }
    }
  }
  return quantised(weights);
}

}  // namespace inyeon::scoring
