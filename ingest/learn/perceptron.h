// Averaged structured perceptron (Collins 2002). Internal to training.
#pragma once

#include "ingest/learn/training_data.h"

namespace inyeon::learn {

/// The target is the best allowed sequence (latent where several labels are allowed). `progress` is
/// told the epoch and the sequences that were got wrong in it.
Weights train_perceptron(const std::vector<Indexed>& examples, std::size_t features,
                         const LabelSet& labels, const TrainerOptions& options,
                         const Progress& progress);

}  // namespace inyeon::learn
