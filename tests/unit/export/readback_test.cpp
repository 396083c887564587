// What exports carry reads back to the same contributions; damage is reported.
#include <gtest/gtest.h>

#include <sstream>

#include "export/readback/read_export.h"
#include "export/registry.h"

namespace inyeon {
namespace {

class Contributions : public GraphSource {
 public:
  void visit_nodes(const std::function<void(const GraphNode&)>&) const override {}
  void visit_edges(const std::function<void(const GraphEdge&)>&) const override {}
  bool visit_contributions(const std::function<void(const Extraction&)>& visit) const override {
    for (const Extraction& one : all) visit(one);
    return true;
  }
  void visit_aliases(const std::function<void(const AliasRule&)>& visit) const override {
    for (const AliasRule& rule : rules) visit(rule);
  }
  std::vector<Extraction> all;
  std::vector<AliasRule> rules;
};

Extraction document(const std::string& id) {
  Extraction one;
  one.document = {id, "ko", "제목 ?> -->", "2025-11-01", "https://example.org/?a=1&b", "매체", "f"};
  using namespace std::string_literals;
  const std::string name = "a?>\0\x01 \xEF\xBF\xBF \xEF\xBF\xBE 가\r\n\t'\"\\"s;
  one.entities = {
      {name, "Organization", {{{Field::kTitle, 1, 4}, {10, 20}, name, MentionKind::kGloss}}},
      {"e1", "Product", {{{}, {}, "e1", MentionKind::kName}}}};
  Relation relation;
  relation.subject = 0;
  relation.predicate = "supplies";
  relation.object = EntityIndex{1};
  relation.status = Status::kPlanned;
  relation.confidence = 0.125;
  relation.qualifiers = {{"amount", Literal{LiteralKind::kMoney, "30억 달러", "3000000000", "USD"}},
                         {"note", Literal{LiteralKind::kText, "e1", "", ""}},
                         {"recipient", EntityIndex{0}}};
  relation.evidence = {{Field::kText, 3, 9}, {4, 12}, "인용 ]]> ?>"};
  relation.derivation = {"supply", "공급하다", "agent=x"};
  one.relations = {relation};
  return one;
}

std::string written(std::string_view format, const std::vector<Extraction>& all,
                    const std::vector<AliasRule>& rules = {}) {
  Contributions graph;
  graph.all = all;
  graph.rules = rules;
  std::ostringstream out;
  find_export_format(format)->write(graph, out, {});
  return out.str();
}

struct Read {
  std::vector<Extraction> all;
  std::vector<AliasRule> rules;
  std::vector<std::string> problems;
};

Read read(const std::string& text) {
  std::istringstream in(text);
  Read result;
  const std::size_t count = read_export(
      in, "file", [&](Extraction&& one) { result.all.push_back(std::move(one)); },
      [&](AliasRule&& rule) { result.rules.push_back(std::move(rule)); },
      [&](const Problem& problem) { result.problems.push_back(problem.message); });
  EXPECT_EQ(count, result.problems.size());
  return result;
}

class Readback : public testing::TestWithParam<const char*> {};

TEST_P(Readback, GivesTheSameContributions) {
  const std::vector<Extraction> all = {document("d1"), document("d 2 ?>")};
  const Read result = read(written(GetParam(), all));
  EXPECT_TRUE(result.problems.empty());
  EXPECT_EQ(result.all, all);
}

TEST_P(Readback, GivesTheSameRulesOfNames) {
  const std::vector<AliasRule> rules = {{true,
                                         "Organization\x1f"
                                         "a",
                                         "Organization\x1f"
                                         "b",
                                         "A?>", "B"},
                                        {false,
                                         "Person\x1f"
                                         "c",
                                         "Person\x1f"
                                         "d",
                                         "\"C", "D"}};
  const Read result = read(written(GetParam(), {document("d1")}, rules));
  EXPECT_TRUE(result.problems.empty());
  EXPECT_EQ(result.rules, rules);
}

TEST_P(Readback, WhatStandsBeforeDamageIsReadAndTheDamageReported) {
  std::string text = written(GetParam(), {document("d1"), document("d2")});
  const Read result = read(text.substr(0, text.find("d2") + 10));
  ASSERT_EQ(result.all.size(), 1U);
  EXPECT_EQ(result.all[0], document("d1"));
  EXPECT_EQ(result.problems.size(), 1U);
}

TEST_P(Readback, AnExportWithoutDocumentsIsReported) {
  const Read result = read(written(GetParam(), {}));
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_NE(result.problems[0].find("filtered"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Formats, Readback, testing::Values("jsonld", "graphml"));

TEST(ReadbackJsonld, ExpandedFormIsReadToo) {
  const Read result =
      read(R"([{"@id": "https://example.org/d", "https://inyeon.org/vocab#contribution":
      [{"@type": "@json", "@value": {"id": "d", "entities": [{"id": "e1", "name": "가", "type": "Person"}]}}]}])");
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.all.size(), 1U);
  EXPECT_EQ(result.all[0].entities.at(0).name, "가");
}

TEST(ReadbackOther, WhatIsNoExportIsReported) {
  for (const char* text :
       {"", "hello", "<html><p>", "{\"a\": [1, 2", "{\"contribution\": {\"x\": 1}}",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><a>&b;</a>"}) {
    const Read result = read(text);
    EXPECT_TRUE(result.all.empty());
    EXPECT_FALSE(result.problems.empty()) << text;
  }
}

}  // namespace
}  // namespace inyeon
