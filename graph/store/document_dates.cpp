#include "graph/store/document_dates.h"

#include <algorithm>

namespace inyeon::store {

DocumentDates::DocumentDates(const Database& database)
    : date_of_(
          static_cast<std::size_t>(database.integer("SELECT ifnull(max(id), 0) FROM document")) +
          1) {
  Statement rows = database.prepare("SELECT date, id FROM document ORDER BY date, id");
  while (rows.step()) {
    if (dates_.empty() || dates_.back() != rows.view(0)) dates_.push_back(rows.text(0));
    date_of_.at(static_cast<std::size_t>(rows.integer(1))) =
        static_cast<std::uint32_t>(dates_.size() - 1);
  }
}

GraphEdge outline(EdgeGroup group, const DocumentDates& dates, Words& words) {
  GraphEdge edge;
  edge.predicate = words.text(group.front().predicate);
  std::vector<DatedStatus> reports;
  std::uint32_t last = 0;
  edge.confidence = 0;
  for (const Saying& saying : group) {
    const std::string& date = dates.of(saying.document);
    reports.push_back({date, saying.status});
    edge.confidence = std::max(edge.confidence, saying.confidence / 1000.0);
    if (saying.document != last) ++edge.documents;
    last = saying.document;
    if (date.empty()) continue;
    if (edge.first_date.empty() || date < edge.first_date) edge.first_date = date;
    edge.last_date = std::max(edge.last_date, date);
  }
  edge.history = status_history(std::move(reports));
  edge.status = edge.history.back().status;
  return edge;
}

}  // namespace inyeon::store
