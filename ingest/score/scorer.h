// The last word on what a document states: candidates judged, the probable ones kept.
#pragma once

#include <array>
#include <vector>

#include "ingest/score/lexical.h"
#include "ingest/score/markers.h"
#include "ingest/score/model.h"
#include "ingest/score/scene.h"

namespace inyeon::scoring {

/// Judges one language's proposals. Immutable; judge() may be called from many threads at once.
class Scorer {
 public:
  /// `lexicon` and `table` must outlive it. `model` is what write_scorer() wrote, `markers` a
  /// markers.tsv. Throws CorruptionError where one of them is damaged.
  Scorer(std::string_view model, std::string_view markers, const FrameLexicon& lexicon,
         const FrameTable& table);

  /// Proposals that the model holds for probable, with its probability as their confidence, and
  /// relations that no frame proposed but the model does. Predicates outside the core schema, and
  /// open relations, pass as they are. May add clauses to the analysis, for new relations to
  /// point at.
  std::vector<Proposal> judge(const Document& document, Analysis& analysis,
                              const Resolution& resolution, std::vector<Proposal> proposals) const;

 private:
  /// The scene's candidates that are worth judging, with the scores of their words.
  std::vector<Candidate> choose(const DocumentView& view, const Scenes& scenes, const Scene& scene,
                                WordMemo& memo, std::vector<float>& words) const;

  ScorerModel model_;
  ForestWalker first_;
  ForestWalker forest_;
  std::array<float, kPredicateCount> least_{};  ///< log-odds of the thresholds, a little less
  Markers markers_;
  TriggerLexicon lexicon_;
};

}  // namespace inyeon::scoring
