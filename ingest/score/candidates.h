// Which relations a sentence might state: what the frames propose, and typed pairs in reach of a
// word that can state their relation.
#pragma once

#include <vector>

#include "ingest/score/candidate.h"
#include "ingest/score/scene.h"

namespace inyeon::scoring {

/// One candidate for each (subject, predicate, object) of the scene, by the words that stand
/// closest; in a fixed order.
std::vector<Candidate> find_candidates(const DocumentView& view, const Scenes& scenes,
                                       const Scene& scene);

}  // namespace inyeon::scoring
