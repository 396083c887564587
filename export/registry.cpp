#include "export/registry.h"

#include "export/formats.h"

namespace inyeon {

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> all = {
      {"dot", "Graphviz", "text/vnd.graphviz", write_dot},
      {"svg", "drawing", "image/svg+xml", write_svg},
      {"png", "drawing", "image/png", write_png},
      {"html", "a page to look around in", "text/html", write_html},
      {"graphml", "GraphML for Gephi, yEd, igraph, networkx", "application/graphml+xml",
       write_graphml},
      {"gexf", "GEXF for Gephi, networkx", "application/gexf+xml", write_gexf},
      {"jsonld", "JSON-LD 1.1", "application/ld+json", write_jsonld},
      {"ttl", "Turtle", "text/turtle", write_ttl},
      {"nt", "N-Triples", "application/n-triples", write_nt},
      {"nq", "N-Quads", "application/n-quads", write_nq},
      {"trig", "TriG", "application/trig", write_trig},
      {"jsonl", "relations, one a line", "application/x-ndjson", write_jsonl},
      {"csv", "nodes and edges as tables: a folder", "text/csv", nullptr, write_csv},
      {"neo4j", "files for neo4j-admin database import: a folder", "text/csv", nullptr,
       write_neo4j},
      {"cypher", "MERGE statements for cypher-shell", "application/x-cypher-query", write_cypher},
      {"mermaid", "a Mermaid flowchart", "text/vnd.mermaid", write_mermaid},
  };
  return all;
}

const ExportFormat* find_export_format(std::string_view name) {
  for (const ExportFormat& format : export_formats())
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace inyeon
