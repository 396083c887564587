// Statements for cypher-shell, one a line. Rows are literal lists, so that no name is ever part of
// a statement's own text; every statement merges, so that running the file again changes nothing.
#include "export/formats.h"
#include "export/property_graph/batches.h"
#include "export/property_graph/cypher_text.h"
#include "export/text/output.h"

namespace inyeon {

void write_cypher(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Output output(out);
  for (const std::string_view constraint : property_graph_constraints())
    output << constraint << ";\n";
  PropertyGraphBatches<CypherWriter> batches(
      [&](std::string_view rows, std::string_view statement) {
        output << "UNWIND " << rows << " AS row " << statement << ";\n";
        output.end_record();
      });
  graph.visit_nodes([&](const GraphNode& node) { batches.node(node); });
  batches.flush();
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { batches.edge(edge); });
  batches.flush();
  batches.replaced().tell(options, "that names of types cannot hold");
}

}  // namespace inyeon
