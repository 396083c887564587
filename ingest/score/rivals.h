// Candidates of one sentence against each other: an object has few suppliers, a pair few relations.
#pragma once

#include <span>
#include <vector>

#include "ingest/score/features.h"

namespace inyeon::scoring {

/// A candidate as its rivals see it.
struct Contender {
  std::uint32_t predicate = 0;
  std::uint32_t subject = 0;
  std::uint32_t object = 0;  ///< entity, or literal for a figure
  FeatureVector* dense = nullptr;
};

/// Fills in the features that compare `by` (kWords or kFirst), which must be set, among the
/// candidates of one sentence.
void compare_rivals(std::span<const Contender> contenders, Feature by);

}  // namespace inyeon::scoring
