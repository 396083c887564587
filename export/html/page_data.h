// The graph as the page's script reads it.
#pragma once

#include <iosfwd>

#include "export/selection.h"

namespace inyeon {

/// Writes one JSON object: `types` and `statuses` with their colours, `predicates` with their
/// labels (English, Korean, symmetric), `nodes` with places, `edges` with evidence, `documents`,
/// `left_out`. Nothing in it ends a script element: '<', '>', '&', U+2028 and U+2029 are escaped.
/// Figures are nodes of type "Figure". Holds keys and places in memory, not texts.
void write_page_data(const GraphSource& source, const Selection& kept, std::ostream& out);

}  // namespace inyeon
