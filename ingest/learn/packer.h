// Weights into the 8-bit slots of a model. Internal to training.
#pragma once

#include "ingest/learn/training_data.h"

namespace inyeon::learn {

/// Fills all of the model but its licence; `model.bucket_bits` says how large it becomes. Where
/// there are more features than slots, those with the largest weights are kept.
void pack(const Weights& weights, const Vocabulary& vocabulary, const LabelSet& labels,
          TaggerModel& model);

}  // namespace inyeon::learn
