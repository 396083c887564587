// The writers behind the registry; see ExportFunction and FolderFunction.
#pragma once

#include <iosfwd>

#include "export/registry.h"

namespace inyeon {

void write_dot(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_svg(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_png(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_html(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_graphml(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_gexf(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_jsonld(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_ttl(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_nt(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_nq(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_trig(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_jsonl(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_csv(const GraphSource& graph, const OpenFile& open, const ExportOptions& options);
void write_neo4j(const GraphSource& graph, const OpenFile& open, const ExportOptions& options);
void write_cypher(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_mermaid(const GraphSource& graph, std::ostream& out, const ExportOptions& options);

}  // namespace inyeon
