// Hostile names through every format, read back by the libraries that read them.
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <rapidjson/document.h>

#include <map>
#include <sstream>

#include "export/registry.h"

namespace inyeon {
namespace {

class MemoryGraph : public GraphSource {
 public:
  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override {
    for (const GraphNode& node : nodes) visit(node);
  }
  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override {
    for (const GraphEdge& edge : edges) visit(edge);
  }
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

MemoryGraph hostile() {
  MemoryGraph graph;
  const std::vector<std::string> names = {"삼성전자",
                                          "\"quoted\" 'single'",
                                          "]]><x>",
                                          std::string("nul\0 bell\a", 10),
                                          "\u202Ertl",
                                          std::string(1 << 20, 'a'),
                                          "😀",
                                          "=cmd()",
                                          "</script>",
                                          "two\nlines\r",
                                          "back\\slash\\N",
                                          "&lt;entity",
                                          "<b>html</b>",
                                          "trailing\\"};
  for (std::size_t i = 0; i < names.size(); ++i)
    graph.nodes.push_back({"n" + std::to_string(10 + i), names[i], "Organization", {names[i]}, 1});
  for (std::size_t i = 0; i < names.size(); ++i) {
    GraphEdge edge;
    edge.key = "r" + std::to_string(10 + i);
    edge.subject = graph.nodes[i].key;
    edge.subject_name = names[i];
    edge.predicate = "suppliesTo";
    edge.object = graph.nodes[0].key;
    edge.object_name = names[0];
    if (i == 1) {
      edge.predicate = "reports";
      edge.object = Literal{LiteralKind::kPercent, "3.27%", "3.27", "%"};
      edge.object_name = "3.27%";
      edge.status = Status::kPlanned;
    }
    edge.evidence.resize(1);
    edge.evidence[0].document.id = "doc \"1\"";
    edge.evidence[0].quote = names[i];
    graph.edges.push_back(edge);
  }
  return graph;
}

std::string written(std::string_view format, ExportOptions options = {}) {
  const ExportFormat& found = *find_export_format(format);
  std::ostringstream out;
  if (found.write_folder == nullptr) {
    found.write(hostile(), out, options);
    return out.str();
  }
  std::map<std::string, std::ostringstream> files;
  found.write_folder(
      hostile(), [&](const std::string& name) -> std::ostream& { return files[name]; }, options);
  for (const auto& [name, file] : files) out << name << '\n' << file.str();
  return out.str();
}

TEST(Export, SameBytesEachTime) {
  for (const ExportFormat& format : export_formats())
    EXPECT_TRUE(written(format.name) == written(format.name)) << format.name;
}

TEST(Export, GraphmlIsWellFormedAndCountsReplacements) {
  std::string warning;
  ExportOptions options;
  options.warn = [&](const std::string& text) { warning = text; };
  const std::string xml = written("graphml", options);
  xmlDocPtr document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "", nullptr, 0);
  ASSERT_NE(document, nullptr);
  xmlFreeDoc(document);
  EXPECT_NE(warning.find("replaced"), std::string::npos);
  EXPECT_NE(xml.find("삼성전자"), std::string::npos);
}

TEST(Export, JsonlKeepsEveryName) {
  std::istringstream lines(written("jsonl"));
  const MemoryGraph graph = hostile();
  std::size_t i = 0;
  for (std::string line; std::getline(lines, line); ++i) {
    rapidjson::Document json;
    ASSERT_FALSE(json.Parse(line).HasParseError());
    const auto& name = json["subject"]["name"];
    EXPECT_EQ(std::string(name.GetString(), name.GetStringLength()), graph.nodes[i].name);
  }
  EXPECT_EQ(i, graph.edges.size());
}

TEST(Export, JsonldHasADirectTripleForFactsOnly) {
  rapidjson::Document json;
  ASSERT_FALSE(json.Parse(written("jsonld")).HasParseError());
  const std::size_t n = hostile().nodes.size();
  EXPECT_EQ(json["@graph"].Size(), n + n + (n - 1));
}

TEST(Export, DotReadsBackWithEveryName) {
  const std::string dot = written("dot");
  Agraph_t* graph = agmemread(const_cast<char*>(dot.c_str()));
  ASSERT_NE(graph, nullptr);
  const MemoryGraph source = hostile();
  EXPECT_EQ(agnnodes(graph), static_cast<int>(source.nodes.size() + 1));
  EXPECT_EQ(agnedges(graph), static_cast<int>(source.edges.size()));
  for (const GraphNode& node : source.nodes) {
    if (node.name.find('\0') != std::string::npos || node.name.size() > 7000) continue;
    Agnode_t* read = agnode(graph, const_cast<char*>(node.key.c_str()), 0);
    ASSERT_NE(read, nullptr);
    std::string doubled;
    for (const char c : node.name) doubled.append(c == '\\' ? 2 : 1, c);
    EXPECT_TRUE(doubled == agget(read, const_cast<char*>("name"))) << node.key;
  }
  agclose(graph);
}

TEST(Export, SvgIsWellFormed) {
  const std::string svg = written("svg");
  xmlDocPtr document =
      xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "", nullptr, XML_PARSE_NONET);
  ASSERT_NE(document, nullptr);
  xmlFreeDoc(document);
}

TEST(Export, CsvStartsNoFormula) {
  EXPECT_NE(written("csv").find("\"'=cmd()\""), std::string::npos);
}

}  // namespace
}  // namespace inyeon
