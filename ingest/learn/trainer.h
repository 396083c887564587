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

struct TrainerOptions {
  std::uint32_t epochs = 10;
  std::uint64_t seed = 1;
  std::uint32_t slot_bits = 18;
  std::uint32_t max_features = 200000;  ///< kept by weight
  std::uint32_t min_count = 2;          ///< features seen less often are left out
};

/// Averaged structured perceptron (Collins 2002) with the best allowed sequence as the target
/// (latent where several labels are allowed). The same examples, options and seed give the same
/// model, bit for bit. `progress` is told the epoch and the sequences that were got wrong in it.
TaggerModel train_tagger(const std::vector<Example>& examples, std::vector<std::string> types,
                         std::string licence, const TrainerOptions& options,
                         const std::function<void(std::uint32_t, std::size_t)>& progress);

}  // namespace inyeon::learn
