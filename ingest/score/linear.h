// A logistic model over hashed words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace inyeon::scoring {

inline constexpr std::uint32_t kLinearBits = 19;

/// 8-bit weights of 2^kLinearBits slots; the score is their sum times `scale`.
struct LinearModel {
  std::vector<std::int8_t> weights;
  float scale = 0.0F;

  /// Log-odds; 0 for a model without weights.
  float score(std::span<const std::uint32_t> features) const;
};

struct LinearExample {
  std::vector<std::uint32_t> features;
  bool right = false;
};

/// AdaGrad on the logistic loss (Duchi et al. 2011) with L2 decay; the order of the examples is
/// shuffled by `seed`, so that the same examples give the same bytes.
LinearModel train_linear(const std::vector<const LinearExample*>& examples, std::uint32_t epochs,
                         std::uint64_t seed);

}  // namespace inyeon::scoring
