#include "graph/store/edge_builder.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/identity/stable_hash.h"
#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 100'000;

// The newest document that gives a day says when it happened; publication is no event.
void set_event_date(GraphEdge& edge, const std::string& reported, const Qualifier& qualifier,
                    std::string& newest) {
  const auto* literal = std::get_if<Literal>(&qualifier.value);
  if (qualifier.key != "date" || literal == nullptr || literal->normalized.empty()) return;
  if (!edge.event_date.empty() &&
      std::tie(reported, literal->normalized) < std::tie(newest, edge.event_date))
    return;
  edge.event_date = literal->normalized;
  newest = reported;
}

void sort_evidence(std::vector<GraphEvidence>& evidence) {
  const auto rank = [](const GraphEvidence& e) {
    return std::tie(e.document.date, e.document.id, e.span, e.status, e.confidence, e.quote,
                    e.derivation.frame, e.derivation.trigger, e.derivation.roles);
  };
  std::sort(evidence.begin(), evidence.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

void sort_qualifiers(std::vector<GraphQualifier>& qualifiers) {
  const auto rank = [](const GraphQualifier& q) { return std::tie(q.key, q.name, q.value); };
  std::sort(qualifiers.begin(), qualifiers.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  const auto same = [&](const auto& a, const auto& b) { return rank(a) == rank(b); };
  qualifiers.erase(std::unique(qualifiers.begin(), qualifiers.end(), same), qualifiers.end());
}

void finish_evidence(GraphEdge& edge) {
  sort_evidence(edge.evidence);
  std::set<std::string> outlets;
  for (const GraphEvidence& one : edge.evidence) {
    if (!one.document.outlet.empty()) outlets.insert(one.document.outlet);
  }
  edge.outlets = static_cast<std::uint32_t>(outlets.size());
}

}  // namespace

EdgeBuilder::EdgeBuilder(const Database& database, NodeResolver& resolver, NodeView& nodes,
                         Words& words, ReadAhead* ahead)
    : resolver_(resolver), nodes_(nodes), words_(words), documents_(database), ahead_(ahead) {}

std::string EdgeBuilder::key(const Saying& saying) {
  std::string identity =
      nodes_.key(saying.subject) + '\x1f' + words_.text(saying.predicate) + '\x1f';
  identity += saying.object != kNoNode ? nodes_.key(saying.object) : hex(saying.figure);
  for (const std::uint32_t word : {saying.metric, saying.label})
    identity += '\x1f' + words_.text(word);
  return 'r' + hex(stable_hash(identity));
}

const std::string& EdgeBuilder::name(std::int64_t node) {
  if (const auto known = names_.find(node); known != names_.end()) return known->second;
  if (names_.size() >= kMostRemembered) names_.clear();
  return names_.emplace(node, resolver_.name(nodes_.blocks(node))).first->second;
}

bool EdgeBuilder::needs(const Saying& saying, EdgeDetail detail) {
  if (detail == EdgeDetail::kEvidence) return true;
  return detail == EdgeDetail::kQualifiers && (saying.qualified || saying.object == kNoNode);
}

void EdgeBuilder::expect(EdgeGroup sayings, EdgeDetail detail) {
  if (ahead_ == nullptr) return;
  std::vector<std::int64_t> documents;
  for (const Saying& saying : sayings) {
    if (needs(saying, detail)) documents.push_back(saying.document);
  }
  ahead_->rows("document", std::move(documents));
}

GraphEdge EdgeBuilder::build(EdgeGroup group, EdgeDetail detail) {
  const Saying& any = group.front();
  GraphEdge edge = outline(group, words_);
  edge.key = key(any);
  edge.subject = nodes_.key(any.subject);
  edge.subject_name = name(any.subject);
  edge.metric = words_.text(any.metric);
  edge.label = words_.text(any.label);
  if (any.object != kNoNode) {
    edge.object = nodes_.key(any.object);
    edge.object_name = name(any.object);
  } else {
    edge.object = Literal{};
  }
  newest_.clear();
  figured_ = false;
  for (const Saying& saying : group) {
    if (needs(saying, detail)) add(saying, detail, edge);
  }
  sort_qualifiers(edge.qualifiers);
  if (detail == EdgeDetail::kEvidence) finish_evidence(edge);
  return edge;
}

void EdgeBuilder::add(const Saying& saying, EdgeDetail detail, GraphEdge& edge) {
  const Contribution& contribution = documents_.contribution_for(saying.document, saying.position);
  if (saying.position >= contribution.extraction.relations.size())
    throw CorruptionError(
        "the graph file is damaged: its index names a relation that is not there");
  const Relation& relation = contribution.extraction.relations[saying.position];
  if (const auto* figure = std::get_if<Literal>(&relation.object)) {
    // Of several ways of writing a figure the first in order stands for it.
    if (!figured_ || *figure < std::get<Literal>(edge.object)) edge.object = *figure;
    figured_ = true;
    edge.object_name = std::get<Literal>(edge.object).text;
  }
  const DocumentInfo& document = contribution.extraction.document;
  for (const Qualifier& qualifier : relation.qualifiers)
    set_event_date(edge, document.date, qualifier, newest_);
  add_qualifiers(contribution, relation, edge);
  if (detail == EdgeDetail::kEvidence)
    edge.evidence.push_back({document, relation.evidence.span, relation.evidence.source,
                             relation.evidence.quote, relation.status, relation.confidence,
                             relation.derivation});
}

void EdgeBuilder::add_qualifiers(const Contribution& contribution, const Relation& relation,
                                 GraphEdge& edge) {
  for (const Qualifier& said : relation.qualifiers) {
    GraphQualifier qualifier;
    qualifier.key = said.key;
    if (const auto* entity = std::get_if<EntityIndex>(&said.value)) {
      const std::int64_t node = nodes_.node_of(contribution.blocks.at(*entity));
      qualifier.value = nodes_.key(node);
      qualifier.name = name(node);
    } else {
      qualifier.value = std::get<Literal>(said.value);
    }
    edge.qualifiers.push_back(std::move(qualifier));
  }
}

}  // namespace inyeon::store
