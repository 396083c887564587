// XGBoost, as far as the scorer needs it. Private: only train.cpp includes it.
#pragma once

#include <vector>

#include "ingest/score/examples.h"
#include "ingest/score/forest.h"
#include "ingest/score/train.h"

namespace inyeon::scoring {

/// Trees for "right or wrong" on these examples, one thread, exact to the seed. Throws
/// std::runtime_error with XGBoost's own words where it fails.
Forest boost(const std::vector<const Example*>& examples, const ScorerOptions& options);

}  // namespace inyeon::scoring
