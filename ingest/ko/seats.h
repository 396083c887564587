// Where an organisation sits, told by what the text calls it. Internal to the Korean pack.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {

/// Appends an attachment 소재지 for each organisation and facility of a sentence that a class noun
/// ties to the place before it, where what stands between breaks the phrase: 영국 회사인 나래, 시애틀의
/// 작은 기업인 나래. `clauses` holds those of the sentence already, from `first` on.
void find_seats(std::string_view text, const Words& words, SentenceIndex sentence,
                const Analysis& analysis, std::size_t first, std::vector<Clause>& clauses);

}  // namespace inyeon::ko
