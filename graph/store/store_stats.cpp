#include "graph/store/store_stats.h"

#include "graph/store/edge_reader.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"
#include "graph/store/totals.h"

namespace inyeon::store {

GraphStats count_graph(const Database& database) {
  GraphStats stats;
  stats.documents = static_cast<std::uint64_t>(read_total(database, Total::kDocuments));
  stats.sayings = static_cast<std::uint64_t>(read_total(database, Total::kStatements));
  Statement dates = database.prepare("SELECT min(date), max(date) FROM document WHERE date <> ''");
  dates.step();
  stats.first_date = dates.text(0);
  stats.last_date = dates.text(1);
  NodeResolver resolver(database);
  NumberedNodes nodes(database, resolver);
  for (std::uint32_t node = 0; node < nodes.count(); ++node)
    ++stats.nodes_by_type[nodes.type(node)];
  stats.nodes = nodes.count();
  Words words(database);
  EdgeReader(database, nodes, words).all(nodes, [&](EdgeGroup group) {
    const GraphEdge edge = outline(group, words);
    ++stats.edges;
    ++stats.edges_by_predicate[edge.predicate];
    ++stats.edges_by_status[std::string(to_string(edge.status))];
  });
  return stats;
}

}  // namespace inyeon::store
