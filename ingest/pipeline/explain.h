// What the steps made of a document, for people. Internal to the pipeline.
#pragma once

#include <string>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/proposer.h"
#include "ingest/reference/resolver.h"

namespace inyeon {

std::string explain_steps(const Document& document, const Analysis& analysis,
                          const Resolution& resolution, const std::vector<Proposal>& proposals);

}  // namespace inyeon
