#include "graph/store/store_source.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "graph/store/contribution_reader.h"

namespace inyeon::store {

StoreSource::StoreSource(const Database& database, GraphFilter filter)
    : database_(database),
      filter_(std::move(filter)),
      resolver_(database),
      builder_(database, resolver_),
      edges_(builder_.group_all()) {
  if (filter_.keeps_everything()) return;
  std::erase_if(edges_, [&](const EdgeGroup& edge) { return !keeps(edge); });
  if (!filter_.around.empty()) keep_surroundings();
}

bool StoreSource::keeps(const EdgeGroup& group) const {
  const auto wanted = [&](std::int64_t node) {
    const auto& types = filter_.types;
    return types.empty() || node == 0 ||
           std::find(types.begin(), types.end(), resolver_.node_of(node).type) != types.end();
  };
  if (!wanted(group.subject) || !wanted(group.object)) return false;
  return filter_.keeps(builder_.build(group));
}

void StoreSource::keep_surroundings() {
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> next;
  std::set<std::int64_t> reached;
  for (const EdgeGroup& edge : edges_) {
    for (const std::int64_t node : {edge.subject, edge.object}) {
      if (node != 0 && resolver_.node_of(node).key == filter_.around) reached.insert(node);
    }
    if (edge.object == 0) continue;
    next[edge.subject].push_back(edge.object);
    next[edge.object].push_back(edge.subject);
  }
  // An edge is within `depth` steps where its nearer end is within one step less.
  std::set<std::int64_t> inner;
  std::set<std::int64_t> frontier = reached;
  for (std::uint32_t step = 0; step < filter_.depth && !frontier.empty(); ++step) {
    inner.insert(frontier.begin(), frontier.end());
    std::set<std::int64_t> further;
    for (const std::int64_t node : frontier) {
      for (const std::int64_t other : next[node]) {
        if (reached.insert(other).second) further.insert(other);
      }
    }
    frontier = std::move(further);
  }
  std::erase_if(edges_, [&](const EdgeGroup& edge) {
    return !inner.contains(edge.subject) && !inner.contains(edge.object);
  });
}

std::set<std::int64_t> StoreSource::nodes() const {
  std::set<std::int64_t> found;
  if (filter_.keeps_everything()) {
    Statement blocks = database_.prepare("SELECT DISTINCT block FROM entity");
    while (blocks.step()) found.insert(resolver_.node_of(blocks.integer(0)).id);
  }
  for (const EdgeGroup& edge : edges_) {
    found.insert(edge.subject);
    if (edge.object != 0) found.insert(edge.object);
  }
  return found;
}

void StoreSource::visit_nodes(const std::function<void(const GraphNode&)>& visit) const {
  std::map<std::string, std::int64_t> sorted;
  for (const std::int64_t id : nodes()) sorted.emplace(resolver_.node_of(id).key, id);
  for (const auto& [key, id] : sorted) visit(resolver_.describe(resolver_.node_of(id)));
}

void StoreSource::visit_edges(const std::function<void(const GraphEdge&)>& visit) const {
  for (const EdgeGroup& edge : edges_) visit(builder_.build(edge));
}

void StoreSource::visit_documents(const std::function<void(const DocumentInfo&)>& visit) const {
  const bool all = filter_.keeps_vocabulary();
  std::unordered_set<std::string> kept;
  if (!all) {
    visit_edges([&](const GraphEdge& edge) {
      for (const GraphEvidence& evidence : edge.evidence) kept.insert(evidence.document.id);
    });
  }
  Statement rows = database_.prepare(
      "SELECT key, lang, title, date, url, outlet, source FROM document ORDER BY key");
  while (rows.step()) {
    if (!all && !kept.contains(rows.text(0))) continue;
    visit({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
           rows.text(6)});
  }
}

bool StoreSource::visit_contributions(const std::function<void(const Extraction&)>& visit) const {
  if (!filter_.keeps_vocabulary()) return false;
  ContributionReader reader(database_);
  Statement ids = database_.prepare("SELECT id FROM document ORDER BY key");
  while (ids.step()) {
    Extraction contribution = reader.read(ids.integer(0));
    if (!filter_.open_relations) {
      std::erase_if(contribution.relations,
                    [](const Relation& relation) { return relation.predicate == kOpenPredicate; });
    }
    visit(contribution);
  }
  return true;
}

}  // namespace inyeon::store
