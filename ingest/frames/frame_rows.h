// One row of frame data each, checked. Private to this folder.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/frames/frame.h"

namespace inyeon {

/// Lemma, frame, slots to roles, options. Throws std::invalid_argument with the reason.
LexicalEntry read_lexical_entry(const std::vector<std::string_view>& cells);

/// Frame, predicate, roles of the ends, qualifiers, flags. The same.
RelationTemplate read_relation_template(const std::vector<std::string_view>& cells,
                                        const Schema& schema);

}  // namespace inyeon
