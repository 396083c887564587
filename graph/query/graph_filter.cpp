#include <algorithm>

#include "graph/query/graph_source.h"

namespace inyeon {
namespace {

template <typename T, typename U>
bool wanted(const std::vector<T>& list, const U& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

bool GraphFilter::keeps_everything() const { return keeps_vocabulary() && open_relations; }

bool GraphFilter::keeps_vocabulary() const {
  return types.empty() && predicates.empty() && statuses.empty() && since.empty() &&
         until.empty() && min_confidence <= 0.0 && around.empty();
}

bool GraphFilter::keeps_predicate(std::string_view predicate) const {
  return (open_relations || predicate != kOpenPredicate) && wanted(predicates, predicate);
}

bool GraphFilter::keeps(const GraphEdge& edge) const {
  if (!keeps_predicate(edge.predicate) || !wanted(statuses, edge.status)) return false;
  if (edge.confidence < min_confidence) return false;
  if (!since.empty() && edge.last_date < since) return false;
  return until.empty() || (!edge.first_date.empty() && edge.first_date <= until);
}

}  // namespace inyeon
