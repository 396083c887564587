// What judges the candidates of one language: words, trees, and a threshold for each predicate.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ingest/score/forest.h"
#include "ingest/score/linear.h"

namespace inyeon::scoring {

struct ScorerModel {
  std::string licence;  ///< of the texts it was trained on
  LinearModel words;
  Forest first;                                     ///< judges each candidate by itself
  Forest forest;                                    ///< judges it beside its rivals
  std::array<float, kPredicateCount> thresholds{};  ///< probabilities
};

/// Whether a candidate is judged at all: the frames propose it, or its words are not hopeless.
/// Most are not, and forests cost time.
bool worth_judging(bool proposed, float words);

/// Probability of log-odds.
float probability(float log_odds);

/// "INYSCO1\n", CRC-32 and size of the body, then the body; little-endian.
std::string write_scorer(const ScorerModel& model);
/// Throws CorruptionError for what is damaged, cut short or of another version.
ScorerModel read_scorer(std::string_view bytes);

}  // namespace inyeon::scoring
