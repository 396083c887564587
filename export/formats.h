// The writers behind the registry; see ExportFunction.
#pragma once

#include <iosfwd>

#include "export/registry.h"

namespace inyeon {

void write_dot(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_svg(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_png(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_graphml(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_jsonld(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_jsonl(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_csv(const GraphSource& graph, std::ostream& out, const ExportOptions& options);
void write_html(const GraphSource& graph, std::ostream& out, const ExportOptions& options);

}  // namespace inyeon
