// From a candidate that no frame proposed to a proposal with status and qualifiers.
#pragma once

#include "ingest/score/scene.h"

namespace inyeon::scoring {

/// Reads status and qualifiers off the clause of the candidate's trigger, or off the nearest one;
/// adds a clause to the analysis where the sentence has none.
Proposal complete(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                  Analysis& analysis);

}  // namespace inyeon::scoring
