// What types and statuses look like, in every picture of a graph.
#pragma once

#include <span>
#include <string_view>

#include "graph/model/status.h"

namespace inyeon {

/// Hues after M. Okabe and K. Ito, "Color Universal Design" (2008): they stay apart for people who
/// confuse red and green or blue and yellow. The shape says the same once more.
struct NodeLook {
  std::string_view type;
  std::string_view shape;   ///< a node shape of Graphviz
  std::string_view style;   ///< a style of Graphviz
  std::string_view margin;  ///< inches beside and above the label; slanted shapes add their own
  std::string_view line;    ///< "#rrggbb", strong
  std::string_view fill;    ///< "#rrggbb", a tint of `line` on which black is legible
};

struct LineLook {
  Status status;
  std::string_view style;      ///< "solid", "dashed", "dotted"
  std::string_view color;      ///< "#rrggbb"; at least 3:1 against white
  std::string_view arrowhead;  ///< an arrow of Graphviz
};

/// The types of the core schema, then "Figure" for literals, in the order of a legend.
std::span<const NodeLook> node_looks();

/// The look of a type; types that the core schema lacks share one.
const NodeLook& node_look(std::string_view type);

/// One for each status, in the order of Status.
std::span<const LineLook> line_looks();
const LineLook& line_look(Status status);

/// The name under which literals stand in legends.
inline constexpr std::string_view kFigureType = "Figure";

}  // namespace inyeon
