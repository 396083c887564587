#include "graph/store/edge_builder.h"

#include "graph/identity/stable_hash.h"
#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 100'000;

}  // namespace

EdgeBuilder::EdgeBuilder(const Database& database, NodeResolver& resolver, NodeView& nodes,
                         Words& words, ReadAhead* ahead)
    : resolver_(resolver),
      nodes_(nodes),
      words_(words),
      documents_(database),
      draft_([this](std::int64_t node, std::string& key, std::string& name) {
        key = nodes_.key(node);
        name = this->name(node);
      }),
      ahead_(ahead) {}

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
  draft_.begin(edge, detail == EdgeDetail::kEvidence);
  for (const Saying& saying : group) {
    if (needs(saying, detail)) add(saying);
  }
  draft_.finish();
  return edge;
}

void EdgeBuilder::add(const Saying& saying) {
  const DocumentView document = documents_.view(saying.document);
  if (saying.position >= document.said.relations.size())
    throw CorruptionError(
        "the graph file is damaged: its index names a relation that is not there");
  set_report(report_, document, document.said.relations[saying.position],
             [this](std::int64_t block) { return nodes_.node_of(block); });
  draft_.add(report_);
}

}  // namespace inyeon::store
