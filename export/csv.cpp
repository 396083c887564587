// Relations as a table (RFC 4180). A cell that a spreadsheet would run as a formula gets an
// apostrophe before it.
#include <fmt/format.h>

#include <ostream>

#include "export/formats.h"

namespace inyeon {
namespace {

void cell(std::ostream& out, std::string_view value, char after = ',') {
  out << '"';
  if (!value.empty() && std::string_view("=+-@\t\r\n").find(value[0]) != std::string_view::npos)
    out << '\'';
  for (const char c : value) {
    if (c == '"') out << '"';
    out.put(c);
  }
  out << '"' << after;
}

void row(std::ostream& out, const GraphEdge& edge) {
  const auto* node = std::get_if<std::string>(&edge.object);
  for (const std::string& value :
       {edge.key, edge.subject, edge.subject_name, edge.predicate, node ? *node : std::string(),
        edge.object_name, edge.metric, edge.label, std::string(to_string(edge.status))})
    cell(out, value);
  cell(out, fmt::format("{:.6f}", edge.confidence));
  cell(out, edge.first_date);
  cell(out, edge.last_date);
  cell(out, std::to_string(edge.evidence.size()));
  cell(out, edge.evidence.empty() ? "" : edge.evidence.front().quote, '\n');
}

}  // namespace

void write_csv(const GraphSource& graph, std::ostream& out, const ExportOptions&) {
  out << "key,subject,subject_name,predicate,object,object_name,metric,label,status,confidence,"
         "first_date,last_date,evidence,quote\n";
  graph.visit_edges([&](const GraphEdge& edge) { row(out, edge); });
}

}  // namespace inyeon
