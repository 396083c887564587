// A graph of any size that is made while it is visited, so that only the exporter's memory counts.
#pragma once

#include <cstdint>
#include <string>

#include "graph/query/graph_source.h"

namespace inyeon {

/// A quarter as many nodes as edges. Each edge has a qualifier of money and two pieces of evidence
/// of about 150 bytes; a tenth are figures. The same each time.
class SyntheticGraph : public GraphSource {
 public:
  explicit SyntheticGraph(std::uint64_t edges) : edges_(edges) {}

  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override {
    GraphNode node;
    node.type = "Organization";
    node.aliases = {"Hanbit Semiconductor", "한빛"};
    node.documents = 3;
    for (std::uint64_t i = 0; i < edges_ / 4; ++i) {
      node.key = key('n', i);
      node.name = name(i);
      visit(node);
    }
  }

  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override {
    GraphEdge edge = pattern();
    for (std::uint64_t i = 0; i < edges_; ++i) {
      const std::uint64_t other = (i * 7919 + 13) % (edges_ / 4);
      edge.key = key('r', i);
      edge.subject = key('n', i / 4);
      edge.subject_name = name(i / 4);
      edge.status = i % 3 == 0 ? Status::kPlanned : Status::kFact;
      if (i % 10 == 0) {
        edge.predicate = "reports";
        edge.metric = "revenue";
        edge.object = Literal{LiteralKind::kMoney, "4조3000억 원", "4300000000000", "KRW"};
        edge.object_name = "4조3000억 원";
      } else {
        edge.predicate = "suppliesTo";
        edge.metric.clear();
        edge.object = key('n', other);
        edge.object_name = name(other);
      }
      visit(edge);
    }
  }

 private:
  static std::string key(char kind, std::uint64_t number) {
    std::string digits = std::to_string(number);
    return kind + std::string(16 - digits.size(), '0') + digits;
  }
  static std::string name(std::uint64_t number) { return "한빛반도체 " + std::to_string(number); }

  static GraphEdge pattern() {
    GraphEdge edge;
    edge.confidence = 0.875;
    edge.first_date = "2025-11-01";
    edge.last_date = "2026-01-05";
    edge.qualifiers = {
        {"amount", Literal{LiteralKind::kMoney, "30억 달러", "3000000000", "USD"}, ""}};
    edge.evidence.resize(2);
    for (GraphEvidence& evidence : edge.evidence) {
      evidence.document = {
          "article-2025-11-01-0001",        "ko",       "한빛반도체, 공급 계약", "2025-11-01",
          "https://example.org/articles/1", "가나일보", "articles.jsonl"};
      evidence.span = {Field::kText, 120, 270};
      evidence.quote =
          "한빛반도체는 1일 \"다온로보틱스에 30억 달러 규모의 반도체를 공급하는 계약을 "
          "체결했다\"고 밝혔다.";
      evidence.confidence = 0.875;
      evidence.derivation = {"supply", "공급하다", ""};
    }
    return edge;
  }

  std::uint64_t edges_;
};

}  // namespace inyeon
