// A graph in memory, for tests of pictures.
#pragma once

#include <string>
#include <vector>

#include "graph/query/graph_source.h"

namespace inyeon {

class SmallGraph : public GraphSource {
 public:
  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override {
    for (const GraphNode& node : nodes) visit(node);
  }
  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override {
    for (const GraphEdge& edge : edges) visit(edge);
  }

  void add_node(const std::string& name, const std::string& type = "Organization") {
    nodes.push_back({"n" + std::to_string(nodes.size()), name, type, {}, 1});
  }

  /// A relation that so many documents support.
  GraphEdge& add_edge(std::size_t from, std::size_t to, std::size_t documents = 1,
                      Status status = Status::kFact) {
    GraphEdge& edge = edges.emplace_back();
    edge.key = "r" + std::to_string(edges.size());
    edge.subject = nodes[from].key;
    edge.subject_name = nodes[from].name;
    edge.predicate = "suppliesTo";
    edge.object = nodes[to].key;
    edge.object_name = nodes[to].name;
    edge.status = status;
    edge.history.push_back({"", status, 1});
    edge.evidence.resize(documents);
    for (std::size_t i = 0; i < documents; ++i)
      edge.evidence[i].document.id = "d" + std::to_string(i);
    return edge;
  }

  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

}  // namespace inyeon
