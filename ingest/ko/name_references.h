// What refers without naming: 양사, 이 회사, 황 CEO, 그.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {

/// Appends the references of one sentence, in text order.
void find_references(std::string_view text, SentenceIndex sentence, const Words& words,
                     std::vector<MentionCandidate>& mentions);

}  // namespace inyeon::ko
