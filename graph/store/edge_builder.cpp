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

void finish(GraphEdge& edge) {
  sort_evidence(edge.evidence);
  sort_qualifiers(edge.qualifiers);
  std::vector<DatedStatus> reports;
  std::set<std::string> documents, outlets;
  edge.confidence = 0;
  for (const GraphEvidence& one : edge.evidence) {
    reports.push_back({one.document.date, one.status});
    documents.insert(one.document.id);
    if (!one.document.outlet.empty()) outlets.insert(one.document.outlet);
    edge.confidence = std::max(edge.confidence, one.confidence);
    if (one.document.date.empty()) continue;
    if (edge.first_date.empty()) edge.first_date = one.document.date;
    edge.last_date = one.document.date;
  }
  edge.history = status_history(std::move(reports));
  edge.status = edge.history.back().status;
  edge.documents = static_cast<std::uint32_t>(documents.size());
  edge.outlets = static_cast<std::uint32_t>(outlets.size());
}

}  // namespace

EdgeBuilder::EdgeBuilder(const Database& database, NodeResolver& resolver, NodeView& nodes,
                         Words& words)
    : resolver_(resolver), nodes_(nodes), words_(words), documents_(database) {}

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

GraphEdge EdgeBuilder::build(EdgeGroup group) {
  GraphEdge edge;
  const Saying& any = group.front();
  edge.key = key(any);
  edge.subject = nodes_.key(any.subject);
  edge.subject_name = name(any.subject);
  edge.predicate = words_.text(any.predicate);
  edge.metric = words_.text(any.metric);
  edge.label = words_.text(any.label);
  if (any.object != kNoNode) {
    edge.object = nodes_.key(any.object);
    edge.object_name = name(any.object);
  }
  newest_.clear();
  for (const Saying& saying : group) add(saying, edge);
  finish(edge);
  return edge;
}

void EdgeBuilder::add(const Saying& saying, GraphEdge& edge) {
  const Contribution& contribution = documents_.contribution_for(saying.document, saying.position);
  if (saying.position >= contribution.extraction.relations.size())
    throw CorruptionError(
        "the graph file is damaged: its index names a relation that is not there");
  const Relation& relation = contribution.extraction.relations[saying.position];
  if (const auto* figure = std::get_if<Literal>(&relation.object)) {
    // Of several ways of writing a figure the first in order stands for it.
    const auto* present = std::get_if<Literal>(&edge.object);
    if (present == nullptr || *figure < *present) edge.object = *figure;
    edge.object_name = std::get<Literal>(edge.object).text;
  }
  GraphEvidence evidence;
  evidence.document = contribution.extraction.document;
  evidence.span = relation.evidence.span;
  evidence.source = relation.evidence.source;
  evidence.quote = relation.evidence.quote;
  evidence.status = relation.status;
  evidence.confidence = relation.confidence;
  evidence.derivation = relation.derivation;
  for (const Qualifier& qualifier : relation.qualifiers)
    set_event_date(edge, evidence.document.date, qualifier, newest_);
  edge.evidence.push_back(std::move(evidence));
  add_qualifiers(contribution, relation, edge);
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
