// The page as text; what it does in a browser is tested under tests/exports/html.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <sstream>

#include "../small_graph.h"
#include "export/html/page_files.h"
#include "export/html/script_text.h"
#include "export/registry.h"

namespace inyeon {
namespace {

std::string page(const SmallGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  find_export_format("html")->write(graph, out, options);
  return out.str();
}

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + 1))
    ++found;
  return found;
}

rapidjson::Document data(const std::string& html) {
  constexpr std::string_view kOpen = "<script type=\"application/json\" id=\"graph\">";
  const std::size_t begin = html.find(kOpen) + kOpen.size();
  rapidjson::Document json;
  json.Parse(html.substr(begin, html.find("</script>", begin) - begin));
  return json;
}

SmallGraph hostile() {
  SmallGraph graph;
  for (const char* name : {"<img src=x onerror=alert(1)>", "</script><!--", "a & b", "\u2028\u2029",
                           "삼성전자", "\"\\"})
    graph.add_node(name);
  for (std::size_t i = 1; i < graph.nodes.size(); ++i)
    graph.add_edge(0, i).evidence[0].quote = graph.nodes[i].name;
  return graph;
}

TEST(ScriptText, EscapesWhatEndsAScriptAndNothingElse) {
  std::string out;
  append_for_script(out, "[\"</script>&\u2028\u2029가\u2027\"]");
  EXPECT_EQ(out, "[\"\\u003C/script\\u003E\\u0026\\u2028\\u2029가\u2027\"]");
}

TEST(Page, NamesStayInsideTheData) {
  const SmallGraph graph = hostile();
  const std::string html = page(graph);
  EXPECT_EQ(count(html, "</script"), count(page(SmallGraph()), "</script"));
  EXPECT_EQ(count(html, "<img"), 0U);
  const rapidjson::Document json = data(html);
  ASSERT_FALSE(json.HasParseError());
  ASSERT_EQ(json["nodes"].Size(), graph.nodes.size());
  for (rapidjson::SizeType i = 0; i < json["nodes"].Size(); ++i)
    EXPECT_EQ(json["nodes"][i][1].GetString(), graph.nodes[i].name);
}

TEST(Page, HasEverythingAndAsksForNothing) {
  const std::string html = page(hostile());
  EXPECT_EQ(count(html, "<!--put"), 0U);
  EXPECT_EQ(count(html, "src=\""), 0U);
  EXPECT_EQ(count(html, "<link rel=\"icon\" href=\"data:,\">"), 1U);
  EXPECT_EQ(count(html, "default-src 'none'"), 1U);
  for (const char* library : {"https://d3js.org/d3-zoom/", "https://d3js.org/d3-quadtree/"})
    EXPECT_GE(count(html, library), 1U) << library;
  EXPECT_GE(count(html, "Redistribution and use in source and binary forms"), 10U);
}

TEST(Page, ScriptsHoldNoMarkupFromText) {
  for (const EmbeddedFile& file : html_files())
    for (const char* way :
         {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("})
      EXPECT_EQ(count(file.content, way), 0U) << file.name << ' ' << way;
}

TEST(Page, FiguresAreNodesAndRelationsPointAtThem) {
  SmallGraph graph = hostile();
  GraphEdge& edge = graph.edges[2];
  edge.predicate = "reports";
  edge.metric = "revenue";
  edge.object = Literal{LiteralKind::kMoney, "3조 원", "3000000000000", "KRW"};
  const rapidjson::Document json = data(page(graph));
  const auto& figure = json["nodes"][json["edges"][2]["o"].GetUint()];
  EXPECT_STREQ(figure[1].GetString(), "3조 원");
  EXPECT_STREQ(figure[2].GetString(), "Figure");
}

TEST(Page, SaysWhatWasLeftOut) {
  ExportOptions options;
  options.drawn_edges = 2;
  const rapidjson::Document json = data(page(hostile(), options));
  EXPECT_EQ(json["edges"].Size(), 2U);
  EXPECT_EQ(json["left_out"][0].GetUint(), 3U);
  EXPECT_EQ(json["left_out"][1].GetUint(), 3U);
}

TEST(Page, DocumentsAreWrittenOnce) {
  SmallGraph graph = hostile();
  for (GraphEdge& edge : graph.edges) edge.evidence[0].document.url = "https://news.example/1";
  const rapidjson::Document json = data(page(graph));
  ASSERT_EQ(json["documents"].Size(), 1U);
  EXPECT_STREQ(json["documents"][0][3].GetString(), "https://news.example/1");
  EXPECT_EQ(json["edges"][4]["e"][0][0].GetUint(), 0U);
}

}  // namespace
}  // namespace inyeon
