// Linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). Internal to training.
#pragma once

#include "ingest/learn/training_data.h"

namespace inyeon::learn {

/// Stochastic gradient descent with an L2 penalty (Bottou 2010); where several labels are allowed,
/// the likelihood is that of all allowed sequences together. `progress` is told the epoch and the
/// mean loss of a sequence in it.
Weights train_crf(const std::vector<Indexed>& examples, std::size_t features,
                  const LabelSet& labels, const TrainerOptions& options, const Progress& progress);

}  // namespace inyeon::learn
