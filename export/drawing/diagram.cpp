#include "export/drawing/diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/drawing/fonts.h"
#include "export/drawing/label.h"
#include "export/drawing/palette.h"
#include "export/text/vertex.h"
#include "graph/identity/normalize.h"
#include "graph/model/schema.h"

namespace inyeon {
namespace {

constexpr std::size_t kLabelWidth = 18;
constexpr std::size_t kLabelLines = 3;
constexpr std::size_t kTipColumns = 300;
constexpr std::size_t kPartColumns = 60;  // of what a tip names beside its main thing

void draw_node(DrawnGraph& drawn, std::string_view key, std::string_view name,
               std::string_view type, std::string_view tip) {
  Agnode_t* node = add_node(drawn.graph.get(), key);
  const NodeLook& look = node_look(drawn.schema->core_type(type));
  set(node, "label", escaped_label(wrapped(name, kLabelWidth, kLabelLines)));
  set(node, "name", attribute(name));
  set(node, "type", attribute(type));
  set(node, "tooltip", escaped_tip(tip));
  set(node, "shape", look.shape);
  set(node, "style", look.style);
  set(node, "margin", look.margin);
  set(node, "color", look.line);
  set(node, "fillcolor", look.fill);
  drawn.types.insert(std::string(type));
  drawn.hangul = drawn.hangul || has_hangul(name);
}

void draw_entity(DrawnGraph& drawn, const GraphNode& node) {
  draw_node(drawn, node.key, node.name, node.type,
            fmt::format("{} · {} · {} document{}", cut_to_columns(node.name, kTipColumns),
                        cut_to_columns(node.type, kPartColumns), node.documents,
                        node.documents == 1 ? "" : "s"));
}

// "stockChange" as "stock change".
std::string as_words(std::string_view name) {
  std::string words;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      words += {' ', static_cast<char>(c - 'A' + 'a')};
    else
      words += c;
  }
  return words;
}

std::string what_it_says(const Schema& schema, const GraphEdge& edge) {
  if (!edge.label.empty()) return edge.label;
  if (!edge.metric.empty()) return as_words(edge.metric);
  const PredicateInfo* info = schema.find(edge.predicate);
  return info ? info->label_en : edge.predicate;
}

// The figure that makes most of a relation, under what it says: "invests in" / "30억 달러".
std::string figure(const GraphEdge& edge) {
  static constexpr std::array<std::string_view, 4> kTelling = {"amount", "percent", "quantity",
                                                               "role"};
  for (const std::string_view key : kTelling)
    for (const GraphQualifier& qualifier : edge.qualifiers)
      if (const auto* literal = std::get_if<Literal>(&qualifier.value))
        if (qualifier.key == key) return cut_to_columns(literal->text, kLabelWidth);
  return {};
}

std::string edge_label(const Schema& schema, const GraphEdge& edge) {
  std::string label = cut_to_columns(what_it_says(schema, edge), 2 * kLabelWidth);
  const std::string detail = figure(edge);
  return detail.empty() ? label : label + "\n" + detail;
}

std::string edge_tip(const Schema& schema, const GraphEdge& edge, std::size_t documents) {
  return fmt::format(
      "{} · {} · {} · {} · {} document{} · {}", cut_to_columns(edge.subject_name, kPartColumns),
      cut_to_columns(what_it_says(schema, edge), kPartColumns),
      cut_to_columns(edge.object_name, kPartColumns), to_string(edge.status), documents,
      documents == 1 ? "" : "s", cut_to_columns(edge.evidence.front().quote, kTipColumns));
}

void draw_edge(DrawnGraph& drawn, const GraphEdge& edge) {
  const auto* literal = std::get_if<Literal>(&edge.object);
  const std::string target = target_of(edge);
  if (literal)
    draw_node(drawn, target, literal->text, kFigureType,
              cut_to_columns(literal->text, kTipColumns));
  Agedge_t* line = add_edge(add_node(drawn.graph.get(), edge.subject),
                            add_node(drawn.graph.get(), target), edge.key);
  const LineLook& look = line_look(edge.status);
  const std::size_t documents = supporting_documents(edge);
  const std::string label = escaped_label(edge_label(*drawn.schema, edge));
  set(line, "label", label);
  set(line, "predicate", attribute(edge.predicate));
  set(line, "status", to_string(edge.status));
  set(line, "documents", std::to_string(documents));
  set(line, "tooltip", escaped_tip(edge_tip(*drawn.schema, edge, documents)));
  set(line, "style", look.style);
  set(line, "color", look.color);
  set(line, "fontcolor", look.color);
  set(line, "arrowhead", look.arrowhead);
  if (drawn.schema->symmetric(edge.predicate)) {
    set(line, "dir", "both");
    set(line, "arrowtail", look.arrowhead);
  }
  set(line, "penwidth", fmt::format("{:.1f}", line_width(documents)));
  drawn.statuses.insert(edge.status);
  drawn.most_documents = std::max(drawn.most_documents, documents);
  drawn.hangul = drawn.hangul || has_hangul(label);
  ++drawn.edges;
}

void set_defaults(Agraph_t* graph) {
  const auto defaults = [&](int kind, const char* key, const char* value) {
    agattr(graph, kind, const_cast<char*>(key), const_cast<char*>(value));
  };
  for (const int kind : {AGRAPH, AGNODE, AGEDGE}) defaults(kind, "fontname", kFontFamilies);
  defaults(AGRAPH, "charset", "UTF-8");
  defaults(AGRAPH, "bgcolor", "#ffffff");
  defaults(AGRAPH, "pad", "0.15");
  defaults(AGNODE, "fontsize", "12");
  defaults(AGNODE, "fontcolor", "#101418");
  defaults(AGNODE, "penwidth", "1.4");
  defaults(AGNODE, "height", "0.36");
  defaults(AGEDGE, "fontsize", "10");
  defaults(AGEDGE, "arrowsize", "0.7");
}

}  // namespace

double line_width(std::size_t documents) {
  return 1.2 + 0.9 * static_cast<double>(std::min<std::size_t>(documents - 1, 8));
}

std::string left_out_note(const DrawnGraph& drawn) {
  if (drawn.edges_left_out == 0) return {};
  return fmt::format(
      "The {} best supported of {} relations are drawn; {} relations and {} entities are left out.",
      drawn.edges, drawn.edges + drawn.edges_left_out, drawn.edges_left_out, drawn.nodes_left_out);
}

DrawnGraph draw(const GraphSource& source, const Selection& kept) {
  DrawnGraph drawn;
  drawn.schema = &source.schema();
  drawn.graph.reset(agopen(const_cast<char*>("inyeon"), Agdirected, nullptr));
  drawn.edges_left_out = kept.edges_left_out;
  drawn.nodes_left_out = kept.nodes_left_out;
  set_defaults(drawn.graph.get());
  source.visit_nodes([&](const GraphNode& node) {
    if (kept.nodes.contains(node.key)) draw_entity(drawn, node);
  });
  source.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    if (kept.edges.contains(edge.key)) draw_edge(drawn, edge);
  });
  return drawn;
}

}  // namespace inyeon
