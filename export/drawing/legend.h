// What the shapes, colours and lines of a drawing mean. Private to the drawings.
#pragma once

#include "export/drawing/diagram.h"

namespace inyeon {

/// Adds the legend below a laid out diagram and lays out the whole with every place kept.
/// Shows only what the diagram has. Its nodes have ids that begin with "legend".
void add_legend(DrawnGraph& drawn);

/// The same in words, for files that others lay out.
std::string legend_in_words(const DrawnGraph& drawn);

}  // namespace inyeon
