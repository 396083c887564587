// Figures about companies: 매출은 1조 원, 삼성전자(3.27%). Internal to clauses.
#pragma once

#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

/// Appends a clause for every figure that a noun of figures.tsv announces in the sentence.
void find_figures(const Units& units, const Analysis& analysis, SentenceIndex sentence,
                  std::vector<Clause>& clauses);

}  // namespace inyeon::ko
