// Fitting the scorer. Links XGBoost; nothing that only extracts needs it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "ingest/score/examples.h"
#include "ingest/score/model.h"

namespace inyeon::scoring {

struct ScorerOptions {
  std::uint32_t folds = 5;  ///< by document: for the words' scores that trees learn from, and for
                            ///< thresholds
  std::uint32_t trees = 250;
  std::uint32_t depth = 6;
  double rate = 0.08;
  double min_child_weight = 3.0;
  double subsample = 0.8;
  double columns = 0.5;
  std::uint32_t word_epochs = 4;
  /// F1 on new text, for which thresholds are chosen. The articles written for training are full of
  /// names that nothing knows, so that held-out figures on them fall short of it.
  double expected_f1 = 0.6;
  std::uint64_t seed = 1;
  std::string licence;
};

/// One figure of the training for people: "fold 3: …".
using Talk = std::function<void(const std::string&)>;

/// The same examples and options give the same model, byte for byte. Throws UsageError where there
/// are fewer documents than folds.
ScorerModel train_scorer(ExampleSet& set, const ScorerOptions& options, const Talk& talk);

}  // namespace inyeon::scoring
