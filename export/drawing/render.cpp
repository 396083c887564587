// DOT, SVG and PNG by Graphviz, which quotes what it writes.
#include <limits>
#include <ostream>

#include "export/drawing/diagram.h"
#include "export/drawing/fonts.h"
#include "export/drawing/legend.h"
#include "export/formats.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

constexpr std::size_t kDrawnByDefault = 600;

int put_string(void* channel, const char* text) {
  *static_cast<std::ostream*>(channel) << text;
  return 0;
}

int flush_nothing(void*) { return 0; }

// A layered drawing from left to right, separate parts packed; or one by forces, whose labels of
// lines are set only where they cover nothing.
const char* choose_layout(DrawnGraph& drawn) {
  Agraph_t* graph = drawn.graph.get();
  if (drawn.edges <= kMostEdgesForDot) {
    set(graph, "rankdir", "LR");
    set(graph, "nodesep", "0.18");
    // Parts that are packed get no ranks for the labels of lines: each line spans two ranks.
    set(graph, "ranksep", "0.15");
    agattr(graph, AGEDGE, const_cast<char*>("minlen"), const_cast<char*>("2"));
    set(graph, "pack", "24");
    set(graph, "packmode", "graph");
    return "dot";
  }
  set(graph, "overlap", "prism");
  set(graph, "sep", "+8");
  set(graph, "splines", "line");
  set(graph, "forcelabels", "false");
  set(graph, "outputorder", "edgesfirst");
  for (Agnode_t* node = agfstnode(graph); node; node = agnxtnode(graph, node))
    for (Agedge_t* edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      set(edge, "xlabel", agget(edge, const_cast<char*>("label")));
      set(edge, "label", "");
    }
  return "sfdp";
}

void warn_of_fonts(const DrawnGraph& drawn, const ExportOptions& options) {
  if (drawn.hangul && options.warn && !has_korean_font())
    options.warn(
        "no font of this machine has Hangul: names will be boxes in PNG, and in SVG where the "
        "viewer has none either (Debian: fonts-nanum)");
}

void render(const GraphSource& source, std::ostream& out, const ExportOptions& options,
            const char* format) {
  DrawnGraph drawn =
      draw(source, best_supported(source, options.drawn_edges.value_or(kDrawnByDefault)));
  warn_of_fonts(drawn, options);
  lay_out(drawn.graph.get(), choose_layout(drawn));
  add_legend(drawn);
  char* data = nullptr;
  unsigned int size = 0;
  const bool done = gvRenderData(graphviz_context(), drawn.graph.get(), format, &data, &size) == 0;
  if (done) out.write(data, static_cast<std::streamsize>(size));
  if (data) gvFreeRenderData(data);
  gvFreeLayout(graphviz_context(), drawn.graph.get());
  if (!done) throw EnvironmentError("Graphviz cannot draw the graph");
}

}  // namespace

void write_dot(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  DrawnGraph drawn = draw(source, best_supported(source, options.drawn_edges.value_or(kAll)));
  set(drawn.graph.get(), "layout", choose_layout(drawn));
  set(drawn.graph.get(), "label", legend_in_words(drawn));
  Agiodisc_t disc = AgIoDisc;
  disc.putstr = put_string;
  disc.flush = flush_nothing;
  drawn.graph->clos->disc.io = &disc;
  agwrite(drawn.graph.get(), &out);
}

void write_svg(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  render(source, out, options, "svg");
}

void write_png(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  render(source, out, options, "png");
}

}  // namespace inyeon
