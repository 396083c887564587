// GraphStore's questions: names, nodes, edges, ways.
#include "graph/model/problem.h"
#include "graph/store/identity_explainer.h"
#include "graph/store/path_finder.h"
#include "graph/store/store_parts.h"

namespace inyeon {

using store::Reader;

namespace {

const store::Node& node_with(store::NodeResolver& resolver, const std::string& key) {
  const store::Node* found = resolver.with_key(key);
  if (found == nullptr) throw UsageError("the graph has no node " + key);
  return *found;
}

}  // namespace

std::vector<GraphNode> GraphStore::find(std::string_view name) const {
  return parts_->asking().names.find(name);
}

std::vector<GraphNode> GraphStore::search(std::string_view text, std::size_t limit) const {
  return parts_->asking().names.search(text, limit);
}

std::vector<IdentityAnswer> GraphStore::why_same(std::string_view one,
                                                 std::string_view other) const {
  Reader& reader = parts_->asking();
  return store::IdentityExplainer(parts_->database, reader.resolver)
      .answers(one, other, reader.names);
}

std::vector<std::string> GraphStore::suggest(std::string_view name, std::size_t limit) const {
  return parts_->asking().names.suggest(name, limit);
}

GraphNode GraphStore::node(const std::string& key) const {
  Reader& reader = parts_->asking();
  return reader.resolver.describe(node_with(reader.resolver, key));
}

GraphNode GraphStore::node_of(std::string_view document, EntityIndex entity) const {
  Reader& reader = parts_->asking();
  store::DocumentTable documents(parts_->asked());
  const auto found = documents.find(document);
  const auto blocks =
      found ? documents.view(found->number).said.blocks : std::vector<std::int64_t>();
  if (entity >= blocks.size())
    throw UsageError("the graph has no such entity of " + std::string(document));
  return reader.resolver.describe(reader.resolver.node_of(blocks[entity]));
}

std::vector<IdentityStep> GraphStore::identity_of(const std::string& key) const {
  Reader& reader = parts_->asking();
  return store::IdentityExplainer(parts_->database, reader.resolver)
      .all(node_with(reader.resolver, key));
}

std::vector<GraphEdge> GraphStore::edges_between(const std::string& one, const std::string& other,
                                                 const GraphFilter& filter,
                                                 EdgeDetail detail) const {
  Reader& reader = parts_->asking();
  return reader.edges.between(node_with(reader.resolver, one), node_with(reader.resolver, other),
                              filter, detail);
}

std::vector<GraphEdge> GraphStore::edges_of(const std::string& key, const GraphFilter& filter,
                                            EdgeDetail detail) const {
  Reader& reader = parts_->asking();
  return reader.edges.of(node_with(reader.resolver, key), filter, detail);
}

void GraphStore::complete(std::span<GraphEdge* const> edges, EdgeDetail detail) const {
  parts_->asking().edges.complete(edges, detail);
}

std::vector<std::string> GraphStore::shortest_path(const std::string& from, const std::string& to,
                                                   const GraphFilter& filter) const {
  Reader& reader = parts_->asking();
  const std::int64_t first = node_with(reader.resolver, from).id;
  const std::int64_t last = node_with(reader.resolver, to).id;
  // Ways lead over the same pages again and again.
  parts_->database.execute("PRAGMA cache_size = -32768");
  std::vector<std::string> keys;
  for (const std::int64_t node :
       store::PathFinder(parts_->database, reader.resolver, filter).find(first, last))
    keys.push_back(reader.nodes.key(node));
  return keys;
}

}  // namespace inyeon
