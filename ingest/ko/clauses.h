// From Korean words to clauses. Internal to the Korean pack.
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/frame.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {

/// Appends the clauses of all sentences to `analysis`, whose sentences, mentions and literals
/// stand. `lexicon` tells which nouns are predicate nouns. Thread safe.
void find_clauses(const Document& document, const std::vector<Words>& words,
                  const FrameLexicon& lexicon, Analysis& analysis);

}  // namespace inyeon::ko
