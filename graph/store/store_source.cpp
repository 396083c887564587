#include "graph/store/store_source.h"

#include <algorithm>

#include "graph/query/identity_answer.h"
#include "graph/store/alias_rules.h"
#include "graph/store/sweep/edge_sweep.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
StoreSource::StoreSource(const Database& database, GraphFilter filter)
    : database_(database),
      filter_(std::move(filter)),
      resolver_(database),
      nodes_(database, resolver_),
      words_(database),
      reader_(database, nodes_, words_),
      builder_(database, resolver_, nodes_, words_),
      labels_(nodes_, resolver_),
      documents_(database) {
  if (!filter_.around.empty()) reach();
}

const Schema& StoreSource::schema() const { return database_.vocabulary().schema(); }

// An edge is within `depth` steps where its nearer end is within one step less.
void StoreSource::reach() {
  everywhere_ = false;
  inner_.assign(nodes_.count(), false);
  touched_.assign(nodes_.count(), false);
  std::vector<std::int64_t> frontier{nodes_.with_key(filter_.around)};
  if (frontier.front() < 0) return;
  touched_[static_cast<std::size_t>(frontier.front())] = true;
  for (std::uint32_t step = 0; step < filter_.depth && !frontier.empty(); ++step) {
    std::vector<std::int64_t> further;
    for (const std::int64_t node : frontier) {
      inner_[static_cast<std::size_t>(node)] = true;
      reader_.around(node, EdgeReader::Which::kAll, [&](EdgeGroup group) {
        if (group.front().object == kNoNode || !keeps(group)) return;
        for (const std::int64_t end : {group.front().subject, group.front().object}) {
          if (touched_[static_cast<std::size_t>(end)]) continue;
          touched_[static_cast<std::size_t>(end)] = true;
          further.push_back(end);
        }
      });
    }
    frontier = std::move(further);
  }
}

bool StoreSource::keeps(EdgeGroup group) const {
  const Saying& any = group.front();
  if (filter_.keeps_vocabulary()) return filter_.keeps_predicate(words_.text(any.predicate));
  if (!nodes_.is_one_of(any.subject, filter_.types)) return false;
  if (!nodes_.is_one_of(any.object, filter_.types)) return false;
  return filter_.keeps(outline(group, words_));
}

void StoreSource::visit_kept(std::uint32_t node, const Visit& visit) const {
  reader_.around(node, EdgeReader::Which::kOwn, [&](EdgeGroup group) {
    const std::int64_t object = group.front().object;
    const bool near = everywhere_ || inner_[node] ||
                      (object != kNoNode && inner_[static_cast<std::size_t>(object)]);
    if (near && keeps(group)) visit(group);
  });
}

void StoreSource::visit_in_order(const Visit& visit) const {
  for (std::uint32_t node = 0; node < nodes_.count(); ++node) {
    if (!everywhere_ && !touched_[node]) continue;
    std::vector<std::pair<std::string, std::vector<Saying>>> edges;
    visit_kept(node, [&](EdgeGroup group) {
      edges.emplace_back(builder_.key(group.front()),
                         std::vector<Saying>(group.begin(), group.end()));
    });
    std::sort(edges.begin(), edges.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [key, sayings] : edges) visit(sayings);
  }
}

void StoreSource::visit_in_any_order(const Visit& visit) const {
  if (everywhere_) {
    reader_.all(nodes_, [&](EdgeGroup group) {
      if (keeps(group)) visit(group);
    });
    return;
  }
  for (std::uint32_t node = 0; node < nodes_.count(); ++node) {
    if (touched_[node]) visit_kept(node, visit);
  }
}

std::vector<bool> StoreSource::taking_part() const {
  if (filter_.keeps_everything()) return std::vector<bool>(nodes_.count(), true);
  if (filter_.keeps_vocabulary()) {
    return reader_.with_edges(
        nodes_, [&](const std::string& predicate) { return filter_.keeps_predicate(predicate); });
  }
  std::vector<bool> nodes(nodes_.count());
  visit_in_any_order([&](EdgeGroup group) {
    for (const std::int64_t end : {group.front().subject, group.front().object}) {
      if (end != kNoNode) nodes[static_cast<std::size_t>(end)] = true;
    }
  });
  return nodes;
}

void StoreSource::visit_nodes(const std::function<void(const GraphNode&)>& visit) const {
  const std::vector<bool> nodes = taking_part();
  for (std::uint32_t node = 0; node < nodes_.count(); ++node) {
    if (!nodes[node]) continue;
    const GraphNode described = resolver_.describe(nodes_.describe(node));
    labels_.keep(node, described.name);
    visit(described);
  }
}

void StoreSource::visit_edges(const std::function<void(const GraphEdge&)>& visit) const {
  visit_edges_with({}, visit);
}

void StoreSource::visit_edges_with(const EvidenceParts& parts,
                                   const std::function<void(const GraphEdge&)>& visit) const {
  if (everywhere_) {
    try {
      EdgeSweep(database_, nodes_, labels_, filter_, parts).visit(visit);
      return;
    } catch (const NoScratchSpace&) {
    }
  }
  visit_in_order([&](EdgeGroup group) { visit(builder_.build(group)); });
}

void StoreSource::visit_documents(const std::function<void(const DocumentInfo&)>& visit) const {
  const bool all = filter_.keeps_vocabulary();
  const auto size = database_.integer("SELECT ifnull(max(id), 0) + 1 FROM document");
  std::vector<bool> kept(static_cast<std::size_t>(size), all);
  if (!all) {
    visit_in_any_order([&](EdgeGroup group) {
      for (const Saying& saying : group) kept.at(saying.document) = true;
    });
  }
  documents_.each(DocumentTable::Order::kId, ContributionPart::kDocument,
                  [&](std::uint32_t number, const DocumentView& document) {
                    if (kept.at(number)) visit(document_info(document));
                  });
}

bool StoreSource::visit_contributions(const std::function<void(const Extraction&)>& visit) const {
  if (!filter_.keeps_vocabulary()) return false;
  documents_.each(DocumentTable::Order::kId, ContributionPart::kAll,
                  [&](std::uint32_t, const DocumentView& document) {
                    Extraction contribution = extraction_of(document.said);
                    contribution.document = document_info(document);
                    if (!filter_.open_relations) {
                      std::erase_if(contribution.relations, [](const Relation& relation) {
                        return relation.predicate == kOpenPredicate;
                      });
                    }
                    if (const auto& pack = database_.vocabulary().pack)
                      contribution.schema = pack->label();
                    visit(contribution);
                  });
  return true;
}

void StoreSource::visit_aliases(const std::function<void(const AliasRule&)>& visit) const {
  for (const AliasRule& rule : AliasRules(database_).list()) visit(rule);
}

}  // namespace inyeon::store
