// From proposals to a document's contribution. Internal to the pipeline.
#pragma once

#include <vector>

#include "graph/model/document.h"
#include "graph/model/extraction.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/proposer.h"
#include "ingest/reference/resolver.h"

namespace inyeon {

/// One relation for each (subject, predicate, object or figure), ends of symmetric ones in the
/// order of their entities, with the evidence of its best statement and the status that the text
/// ends on.
Extraction assemble(const Document& document, const Analysis& analysis,
                    const Resolution& resolution, std::vector<Proposal> proposals,
                    const Schema& schema);

}  // namespace inyeon
