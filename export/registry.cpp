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
      {"jsonld", "JSON-LD 1.1", "application/ld+json", write_jsonld},
      {"jsonl", "relations, one a line", "application/x-ndjson", write_jsonl},
      {"csv", "relations as a table", "text/csv", write_csv},
  };
  return all;
}

const ExportFormat* find_export_format(std::string_view name) {
  for (const ExportFormat& format : export_formats())
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace inyeon
