// What a drawing shows of a graph: read from the SVG.
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>

#include <cstdlib>
#include <sstream>

#include "../small_graph.h"
#include "export/drawing/fonts.h"
#include "export/drawing/palette.h"
#include "export/registry.h"
#include "graph/model/schema.h"

namespace inyeon {
namespace {

std::string written(std::string_view format, const SmallGraph& graph,
                    const ExportOptions& options = {}) {
  std::ostringstream out;
  find_export_format(format)->write(graph, out, options);
  return out.str();
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

SmallGraph chain(std::size_t nodes) {
  SmallGraph graph;
  for (std::size_t i = 0; i < nodes; ++i) graph.add_node("회사 " + std::to_string(i));
  for (std::size_t i = 1; i < nodes; ++i) graph.add_edge(i - 1, i);
  return graph;
}

TEST(Palette, EveryTypeHasALookOfItsOwn) {
  std::set<std::string_view> shapes;
  std::set<std::string_view> lines;
  for (const std::string& type : Schema::core().types()) {
    EXPECT_EQ(node_look(type).type, type);
    shapes.insert(node_look(type).shape);
    lines.insert(node_look(type).line);
  }
  EXPECT_EQ(shapes.size(), Schema::core().types().size());
  EXPECT_EQ(lines.size(), shapes.size());
}

TEST(Palette, EveryStatusIsToldApartWithoutItsColour) {
  std::set<std::pair<std::string_view, std::string_view>> looks;
  for (const LineLook& look : line_looks()) {
    EXPECT_EQ(&line_look(look.status), &look);
    looks.insert({look.style, look.arrowhead});
  }
  EXPECT_EQ(looks.size(), 6U);
}

TEST(Drawing, LegendTellsWhatIsThereAndNothingElse) {
  SmallGraph graph = chain(3);
  graph.nodes[1].type = "Person";
  graph.edges[0].status = Status::kDenied;
  const std::string svg = written("svg", graph);
  for (const char* there : {">Organization<", ">Person<", ">denied<", ">fact<"})
    EXPECT_TRUE(holds(svg, there)) << there;
  for (const char* absent : {">Place<", ">Figure<", ">planned<", " documents<", "left out"})
    EXPECT_FALSE(holds(svg, absent)) << absent;
}

TEST(Drawing, LineWidthGrowsWithDocuments) {
  SmallGraph graph = chain(3);
  graph.edges[0].evidence.resize(4);
  for (std::size_t i = 1; i < 4; ++i) graph.edges[0].evidence[i].document.id = i < 3 ? "x" : "y";
  const std::string svg = written("svg", graph);
  EXPECT_TRUE(holds(svg, "stroke-width=\"3\""));
  EXPECT_TRUE(holds(svg, ">3 documents<"));
}

TEST(Drawing, SaysWhatWasLeftOut) {
  ExportOptions options;
  options.drawn_edges = 4;
  const std::string svg = written("svg", chain(12), options);
  EXPECT_TRUE(holds(svg, "The 4 best supported of 11 relations are drawn; 7 relations and"));
  EXPECT_TRUE(holds(written("dot", chain(12), options), "7 relations and"));
}

TEST(Drawing, LargeGraphsAreDrawnByForces) {
  EXPECT_TRUE(holds(written("dot", chain(20)), "layout=dot"));
  const SmallGraph large = chain(200);
  EXPECT_TRUE(holds(written("dot", large), "layout=sfdp"));
  const std::string svg = written("svg", large);
  EXPECT_TRUE(holds(svg, ">회사 199<"));
  EXPECT_EQ(svg, written("svg", large));
}

TEST(Drawing, NamesFontsThatHaveHangul) {
  for (const char* format : {"svg", "dot"})
    EXPECT_TRUE(holds(written(format, chain(2)), "NanumGothic, Noto Sans CJK KR")) << format;
}

TEST(Drawing, WarnsOfHangulWithoutAFont) {
  int warnings = 0;
  ExportOptions options;
  options.warn = [&](const std::string&) { ++warnings; };
  written("svg", chain(2), options);
  EXPECT_EQ(warnings, has_korean_font() ? 0 : 1);
  SmallGraph latin = chain(2);
  for (GraphNode& node : latin.nodes) node.name = "Company";
  warnings = 0;
  written("svg", latin, options);
  EXPECT_EQ(warnings, 0);
}

TEST(Drawing, HostileNamesKeepTheSvgWellFormed) {
  SmallGraph graph;
  for (const char* name : {"]]>", "</text><script>alert(1)</script>", "\xED\xA0\x80",
                           "a\x1F"
                           "b",
                           "\uFFFF", "\\N\\G", "&amp;&#0;", "\"", "\u202E", ""})
    graph.add_node(name);
  for (std::size_t i = 1; i < graph.nodes.size(); ++i)
    graph.add_edge(0, i).evidence[0].quote = graph.nodes[i].name;
  const std::string svg = written("svg", graph);
  xmlDocPtr document =
      xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "", nullptr, XML_PARSE_NONET);
  EXPECT_NE(document, nullptr);
  xmlFreeDoc(document);
  EXPECT_FALSE(holds(svg, "<script"));
}

TEST(Drawing, NothingLongReachesDotUncut) {
  const std::string giant(100'000, 'a');
  SmallGraph graph;
  graph.add_node(giant, giant);
  graph.add_node("b");
  GraphEdge& edge = graph.add_edge(0, 1);
  edge.label = giant;
  edge.evidence[0].quote = giant;
  Literal figure;
  figure.text = giant;
  GraphEdge& other = graph.add_edge(0, 1);
  other.object = figure;
  other.metric = giant;
  EXPECT_LT(written("dot", graph).size(), 60'000U);
  EXPECT_FALSE(holds(written("dot", graph), std::string(8'000, 'a')));
}

TEST(Drawing, HostileTypesAndPredicatesAreReadBackFromDot) {
  SmallGraph graph = chain(4);
  graph.nodes[0].type = "back\\";
  graph.nodes[1].type = "a> <b \"c\"";
  graph.edges[0].predicate = "\\N\\";
  graph.edges[1].label = "]; evil -> node [";
  const std::string dot = written("dot", graph);
  Agraph_t* read = agmemread(dot.c_str());
  ASSERT_NE(read, nullptr);
  EXPECT_EQ(agnnodes(read), 4);
  EXPECT_EQ(agnedges(read), 3);
  Agnode_t* node = agnode(read, const_cast<char*>("n1"), 0);
  EXPECT_STREQ(agget(node, const_cast<char*>("type")), "a> <b \"c\"");
  agclose(read);
}

}  // namespace
}  // namespace inyeon
