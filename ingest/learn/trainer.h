// Training of sequence taggers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ingest/learn/tagger.h"

namespace inyeon::learn {

/// One sequence to learn from. Where a source does not annotate some types, a position may have
/// several labels: bit l of `allowed[i]` is set where label l may be right at position i.
struct Example {
  FeatureSequence features;
  std::vector<std::uint64_t> allowed;
};

enum class Method : std::uint8_t {
  kPerceptron,  ///< averaged structured perceptron: quick, enough where data is plenty
  kCrf          ///< conditional random field: better on names, which are seldom seen twice
};

struct TrainerOptions {
  Method method = Method::kPerceptron;
  std::uint32_t epochs = 10;
  std::uint64_t seed = 1;
  std::uint32_t bucket_bits = 16;  ///< 2^bucket_bits × 4 features at most
  std::uint32_t min_count = 2;     ///< features seen less often are left out
  double rate = 0.05;              ///< of the first steps (CRF)
  double penalty = 1.0;            ///< L2 on the weights (CRF), against the sum over all examples
};

/// Told the epoch and how many sequences were got wrong in it (perceptron) or the loss (CRF).
using Progress = std::function<void(std::uint32_t, double)>;

/// The same examples, options and seed give the same model, bit for bit.
TaggerModel train_tagger(const std::vector<Example>& examples, const LabelSet& labels,
                         std::string licence, const TrainerOptions& options,
                         const Progress& progress);

}  // namespace inyeon::learn
