#include "cli/neighbours_output.h"

#include <algorithm>
#include <iostream>

#include "cli/graph_options.h"
#include "cli/messages/text.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/terminal/style.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

std::string line_of(const Neighbour& one) {
  const GraphEdge& edge = one.edge;
  const bool outward = edge.subject == one.self;
  const char* arrow = schema_in_force().symmetric(edge.predicate) ? "↔ " : outward ? "→ " : "← ";
  std::string line;
  if (one.depth > 1) line = printable(outward ? edge.subject_name : edge.object_name) + ' ';
  line += arrow + printable(outward ? edge.object_name : edge.subject_name);
  if (!edge.metric.empty()) line += " (" + in_words(printable(edge.metric)) + ')';
  if (!edge.label.empty()) line += " (" + printable(edge.label) + ')';
  return line;
}

void print_quotes(const GraphEdge& edge) {
  for (const GraphEvidence& one : edge.evidence) {
    std::cout << "      \"" << printable(one.quote) << "\"\n      "
              << styled(Style::kDim,
                        printable(one.document.id) +
                            (one.document.date.empty() ? "" : ", " + one.document.date))
              << '\n';
  }
}

std::string heading_of(const Neighbour& one, bool several_steps) {
  std::string heading = styled(Style::kPredicate, one.edge.predicate);
  const bool inward = one.edge.subject != one.self;
  const std::string words = predicate_in_words(one.edge.predicate, inward);
  if (!words.empty()) heading += styled(Style::kDim, " · " + words);
  if (several_steps) heading += styled(Style::kDim, " · " + tr("step {}", one.depth));
  return heading;
}

void print_evidence_json(const GraphEdge& edge) {
  std::cout << ",\"evidence\":[";
  const char* comma = "";
  for (const GraphEvidence& e : edge.evidence) {
    std::cout << comma << "{\"document\":" << json_string(e.document.id)
              << ",\"quote\":" << json_string(e.quote) << ",\"begin\":" << e.span.begin
              << ",\"end\":" << e.span.end << '}';
    comma = ",";
  }
  std::cout << ']';
}

}  // namespace

void print_neighbours(const GraphNode& node, const std::vector<Neighbour>& found, bool evidence) {
  std::cout << styled(Style::kHeading, described(node)) << '\n';
  std::size_t width = 0;
  std::size_t status_width = 0;
  for (const Neighbour& one : found) {
    width = std::max(width, display_width(line_of(one)));
    status_width = std::max(status_width, display_width(tr(to_string(one.edge.status))));
  }
  const bool several_steps = !found.empty() && found.back().depth > 1;
  std::string before;
  for (const Neighbour& one : found) {
    const std::string heading = heading_of(one, several_steps);
    if (heading != before) std::cout << '\n' << heading << '\n';
    before = heading;
    const GraphEdge& edge = one.edge;
    std::string line =
        "  " + padded(line_of(one), width) + "  " + status_in_words(edge.status, status_width) +
        "  " + padded(edge.last_date, 10) + "  " +
        tr_count(edge.documents, "{} document ", "{} documents") + "  " + qualifiers_in_words(edge);
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << '\n';
    if (evidence) print_quotes(edge);
  }
}

void print_neighbours_json(const std::vector<Neighbour>& found, bool evidence) {
  for (const Neighbour& one : found) {
    const GraphEdge& edge = one.edge;
    std::cout << "{\"key\":" << json_string(edge.key) << ",\"depth\":" << one.depth
              << ",\"subject\":" << json_string(edge.subject_name)
              << ",\"predicate\":" << json_string(edge.predicate)
              << ",\"object\":" << json_string(edge.object_name);
    if (!edge.metric.empty()) std::cout << ",\"metric\":" << json_string(edge.metric);
    if (!edge.label.empty()) std::cout << ",\"label\":" << json_string(edge.label);
    std::cout << ",\"status\":" << json_string(to_string(edge.status))
              << ",\"documents\":" << edge.documents
              << ",\"first_date\":" << json_string(edge.first_date)
              << ",\"last_date\":" << json_string(edge.last_date) << ",\"qualifiers\":[";
    const char* comma = "";
    for (const GraphQualifier& q : edge.qualifiers) {
      std::cout << comma << '[' << json_string(q.key) << ',' << json_string(value_of(q)) << ']';
      comma = ",";
    }
    std::cout << ']';
    if (evidence) print_evidence_json(edge);
    std::cout << "}\n";
  }
}

Listing neighbour_rows() {
  return Listing({{"depth", "step", true},
                  {"subject", "subject"},
                  {"predicate", "predicate"},
                  {"object", "object"},
                  {"metric", "metric"},
                  {"status", "status"},
                  {"documents", "documents", true},
                  {"first_date", "from"},
                  {"last_date", "to"},
                  {"qualifiers", "what else", false, true},
                  {"evidence", "evidence", false, true}});
}

void add_neighbours(const std::vector<Neighbour>& found, Listing& rows) {
  for (const Neighbour& one : found) {
    const GraphEdge& edge = one.edge;
    std::vector<std::string> qualifiers;
    std::vector<std::string> quotes;
    for (const GraphQualifier& q : edge.qualifiers) qualifiers.push_back(q.key + '=' + value_of(q));
    for (const GraphEvidence& e : edge.evidence) quotes.push_back(e.quote);
    rows.row({std::to_string(one.depth), edge.subject_name, edge.predicate, edge.object_name,
              edge.metric.empty() ? edge.label : edge.metric, std::string(to_string(edge.status)),
              std::to_string(edge.documents), edge.first_date, edge.last_date, list_of(qualifiers),
              list_of(quotes)});
  }
}

}  // namespace inyeon::cli
