// DOT, SVG and PNG by Graphviz, which quotes what it writes.
#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <ostream>
#include <set>

#include "export/formats.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

constexpr std::size_t kLargeForDot = 300;
constexpr std::size_t kLabelBytes = 80;
// The scanner of the `dot` program refuses a token of 16 KiB.
constexpr std::size_t kNameBytes = 7000;
constexpr const char* kFonts =
    "NanumGothic, Noto Sans CJK KR, Malgun Gothic, Apple SD Gothic Neo, sans-serif";

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

struct Look {
  const char* shape;
  const char* fill;
};

Look look(std::string_view type) {
  static const std::map<std::string_view, Look> looks = {
      {"Organization", {"box", "#cfe2f3"}},
      {"Person", {"ellipse", "#fce5cd"}},
      {"Place", {"hexagon", "#d9ead3"}},
      {"Product", {"component", "#fff2cc"}},
      {"Technology", {"parallelogram", "#ead1dc"}},
      {"Facility", {"house", "#d0e0e3"}},
      {"Event", {"octagon", "#f4cccc"}},
      {"Project", {"folder", "#d9d2e9"}}};
  const auto found = looks.find(type);
  return found == looks.end() ? Look{"note", "#eeeeee"} : found->second;
}

const char* line_style(Status status) {
  if (status == Status::kFact) return "solid";
  return status == Status::kDenied || status == Status::kEnded ? "dotted" : "dashed";
}

// The first `limit` bytes at most, whole code points, with a mark where something was cut.
std::string shortened(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string(text);
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return std::string(text.substr(0, limit)) + "…";
}

// Graphviz holds C strings, and its writer cannot tell a last backslash from an escaped quote: NUL
// is replaced, backslashes are doubled.
std::string attribute(std::string_view text) {
  std::string clean;
  for (const char c : shortened(text, kNameBytes)) {
    if (c == '\0')
      clean += "\xEF\xBF\xBD";
    else
      clean.append(c == '\\' ? 2 : 1, c);
  }
  return clean;
}

// Labels know backslash escapes and entities; a name means neither. XML control characters would
// break the SVG.
std::string label(std::string_view name) {
  std::string text;
  for (const char c : shortened(name, kLabelBytes)) {
    if (c == '\\')
      text += "\\\\";
    else if (c == '&')
      text += "&amp;";
    else
      text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return text;
}

template <class Object>
void set(Object* object, const char* key, const std::string& value) {
  agsafeset(object, const_cast<char*>(key), const_cast<char*>(value.c_str()),
            const_cast<char*>(""));
}

Agnode_t* add_node(Agraph_t* graph, const std::string& key) {
  return agnode(graph, const_cast<char*>(key.c_str()), 1);
}

void draw_node(Agraph_t* graph, const std::string& key, const std::string& name,
               std::string_view type) {
  Agnode_t* node = add_node(graph, key);
  const Look how = look(type);
  set(node, "label", label(name));
  set(node, "name", attribute(name));
  set(node, "type", std::string(type));
  set(node, "shape", how.shape);
  set(node, "style", "filled");
  set(node, "fillcolor", how.fill);
  set(node, "fontname", kFonts);
}

void draw_edge(Agraph_t* graph, const GraphEdge& edge) {
  const auto* figure = std::get_if<Literal>(&edge.object);
  const std::string target = figure ? "figure-" + edge.key : std::get<std::string>(edge.object);
  if (figure) draw_node(graph, target, figure->text, to_string(figure->kind));
  Agedge_t* drawn = agedge(graph, add_node(graph, edge.subject), add_node(graph, target),
                           const_cast<char*>(edge.key.c_str()), 1);
  const double width =
      1.0 + 0.5 * static_cast<double>(std::min<std::size_t>(edge.evidence.size() - 1, 8));
  set(drawn, "label", label(edge.label.empty() ? edge.predicate : edge.label));
  set(drawn, "status", std::string(to_string(edge.status)));
  set(drawn, "style", line_style(edge.status));
  set(drawn, "penwidth", fmt::format("{:.1f}", width));
  set(drawn, "fontname", kFonts);
}

using Keys = std::set<std::string>;

// The edges with most evidence, at most `limit`; `left_out` counts the others.
Keys best_supported(const GraphSource& source, std::size_t limit, std::size_t& left_out) {
  std::vector<std::pair<std::size_t, std::string>> all;
  source.visit_edges([&](const GraphEdge& e) { all.emplace_back(e.evidence.size(), e.key); });
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  left_out = all.size() - std::min(limit, all.size());
  all.resize(all.size() - left_out);
  Keys keys;
  for (auto& [support, key] : all) keys.insert(std::move(key));
  return keys;
}

Graph draw(const GraphSource& source, std::size_t limit, std::size_t& edges) {
  std::size_t left_out = 0;
  const bool whole = limit == std::numeric_limits<std::size_t>::max();
  const Keys kept = whole ? Keys{} : best_supported(source, limit, left_out);
  Keys ends;
  if (left_out != 0)
    source.visit_edges([&](const GraphEdge& edge) {
      if (!kept.contains(edge.key)) return;
      ends.insert(edge.subject);
      if (const auto* node = std::get_if<std::string>(&edge.object)) ends.insert(*node);
    });
  Graph graph(agopen(const_cast<char*>("inyeon"), Agdirected, nullptr));
  set(graph.get(), "fontname", kFonts);
  set(graph.get(), "charset", "UTF-8");
  if (left_out != 0)
    set(graph.get(), "label",
        fmt::format("{} relations with less evidence are left out", left_out));
  source.visit_nodes([&](const GraphNode& node) {
    if (left_out == 0 || ends.contains(node.key))
      draw_node(graph.get(), node.key, node.name, node.type);
  });
  source.visit_edges([&](const GraphEdge& edge) {
    if (left_out != 0 && !kept.contains(edge.key)) return;
    draw_edge(graph.get(), edge);
    ++edges;
  });
  return graph;
}

int put_string(void* channel, const char* text) {
  *static_cast<std::ostream*>(channel) << text;
  return 0;
}

int flush_nothing(void*) { return 0; }

void render(const GraphSource& source, std::ostream& out, const ExportOptions& options,
            const char* format) {
  std::size_t edges = 0;
  const Graph graph = draw(source, options.drawn_edges, edges);
  set(graph.get(), "overlap", "prism");
  // Never freed: Graphviz's Pango plug-in keeps a font's name from one drawing to the next, and the
  // name lives in the context.
  static GVC_t* const context = gvContext();
  if (gvLayout(context, graph.get(), edges > kLargeForDot ? "sfdp" : "dot") != 0)
    throw EnvironmentError("Graphviz cannot lay out the graph");
  char* data = nullptr;
  unsigned int size = 0;
  const bool drawn = gvRenderData(context, graph.get(), format, &data, &size) == 0;
  if (drawn) out.write(data, static_cast<std::streamsize>(size));
  if (data) gvFreeRenderData(data);
  gvFreeLayout(context, graph.get());
  if (!drawn) throw EnvironmentError("Graphviz cannot draw the graph");
}

}  // namespace

void write_dot(const GraphSource& source, std::ostream& out, const ExportOptions&) {
  std::size_t edges = 0;
  const Graph graph = draw(source, std::numeric_limits<std::size_t>::max(), edges);
  Agiodisc_t disc = AgIoDisc;
  disc.putstr = put_string;
  disc.flush = flush_nothing;
  graph->clos->disc.io = &disc;
  agwrite(graph.get(), &out);
}

void write_svg(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  render(source, out, options, "svg");
}

void write_png(const GraphSource& source, std::ostream& out, const ExportOptions& options) {
  render(source, out, options, "png");
}

}  // namespace inyeon
