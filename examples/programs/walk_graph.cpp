// Walks a graph file: who is tied to an entity, and which sentence says so.
// usage: walk_graph GRAPH NAME
#include <iostream>

#include "graph/model/problem.h"
#include "graph/store/graph_store.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: walk_graph GRAPH NAME\n";
    return 2;
  }
  try {
    const auto store = inyeon::GraphStore::open(argv[1], inyeon::StoreMode::kRead);
    for (const inyeon::GraphNode& node : store.find(argv[2])) {
      for (const inyeon::GraphEdge& edge : store.edges_of(node.key, {})) {
        std::cout << edge.subject_name << ' ' << edge.predicate << ' ' << edge.object_name << " ["
                  << inyeon::to_string(edge.status) << "]\n    " << edge.evidence.front().quote
                  << '\n';
      }
    }
  } catch (const inyeon::EnvironmentError& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
