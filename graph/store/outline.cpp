#include "graph/store/outline.h"

#include <algorithm>
#include <string>
#include <vector>

namespace inyeon::store {

void set_outline(GraphEdge& edge, std::span<const DatedSaying> sayings) {
  edge.first_date.clear();
  edge.last_date.clear();
  edge.documents = 0;
  std::uint32_t confidence = 0, last = 0;
  std::vector<DatedStatus> reports;
  reports.reserve(sayings.size());
  for (const DatedSaying& saying : sayings) {
    reports.push_back({std::string(saying.date), saying.status});
    confidence = std::max(confidence, saying.confidence);
    if (saying.document != last) ++edge.documents;
    last = saying.document;
    if (saying.date.empty()) continue;
    if (edge.first_date.empty() || saying.date < edge.first_date) edge.first_date = saying.date;
    if (saying.date > edge.last_date) edge.last_date = saying.date;
  }
  edge.confidence = confidence / 1000.0;
  edge.history = status_history(std::move(reports));
  edge.status = edge.history.back().status;
}

}  // namespace inyeon::store
