#include "export/selection.h"

#include <gtest/gtest.h>

#include "../small_graph.h"

namespace inyeon {
namespace {

using Keys = std::set<std::string>;

SmallGraph star() {
  SmallGraph graph;
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) graph.add_node(name);
  graph.add_edge(0, 1);     // r1
  graph.add_edge(0, 2, 3);  // r2
  graph.add_edge(0, 3);     // r3
  graph.add_edge(4, 5);     // r4
  return graph;
}

TEST(Selection, KeepsAllWhereThereIsRoom) {
  const Selection kept = best_supported(star(), 4);
  EXPECT_EQ(kept.edges, (Keys{"r1", "r2", "r3", "r4"}));
  EXPECT_EQ(kept.nodes.size(), 6U);
  EXPECT_EQ(kept.edges_left_out, 0U);
}

TEST(Selection, DocumentsFirstThenTheConnectedThenKeys) {
  const SmallGraph graph = star();
  EXPECT_EQ(best_supported(graph, 1).edges, (Keys{"r2"}));
  EXPECT_EQ(best_supported(graph, 2).edges, (Keys{"r1", "r2"}));
  const Selection kept = best_supported(graph, 3);
  EXPECT_EQ(kept.edges, (Keys{"r1", "r2", "r3"}));
  EXPECT_EQ(kept.nodes, (Keys{"n0", "n1", "n2", "n3"}));
  EXPECT_EQ(kept.edges_left_out, 1U);
  EXPECT_EQ(kept.nodes_left_out, 2U);
}

}  // namespace
}  // namespace inyeon
