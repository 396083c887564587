#include "graph/store/edge_questions.h"

#include <algorithm>

#include "graph/model/problem.h"

namespace inyeon::store {

EdgeQuestions::EdgeQuestions(const Database& database, NodeResolver& resolver, NodeView& nodes,
                             Words& words, ReadAhead& ahead)
    : resolver_(resolver),
      nodes_(nodes),
      words_(words),
      reader_(database, nodes, words),
      builder_(database, resolver, nodes, words, &ahead) {}

std::vector<GraphEdge> EdgeQuestions::of(const Node& node, const GraphFilter& filter,
                                         EdgeDetail detail) {
  std::vector<std::vector<Saying>> groups;
  reader_.around(node.id, EdgeReader::Which::kAll, [&](EdgeGroup group) {
    const Saying& any = group.front();
    const std::int64_t other = any.subject == node.id ? any.object : any.subject;
    if (nodes_.is_one_of(other, filter.types)) groups.emplace_back(group.begin(), group.end());
  });
  return read(std::move(groups), filter, detail);
}

// From the end that less is said of.
std::vector<GraphEdge> EdgeQuestions::between(const Node& one, const Node& other,
                                              const GraphFilter& filter, EdgeDetail detail) {
  const bool turned = resolver_.describe(other).documents < resolver_.describe(one).documents;
  std::vector<std::vector<Saying>> groups;
  reader_.between(turned ? other.id : one.id, turned ? one.id : other.id,
                  [&](EdgeGroup group) { groups.emplace_back(group.begin(), group.end()); });
  return read(std::move(groups), filter, detail);
}

std::vector<GraphEdge> EdgeQuestions::read(std::vector<std::vector<Saying>> groups,
                                           const GraphFilter& filter, EdgeDetail detail) {
  std::erase_if(groups, [&](const auto& group) { return !filter.keeps(outline(group, words_)); });
  std::vector<Saying> all;
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  builder_.expect(all, detail);
  std::vector<GraphEdge> edges;
  edges.reserve(groups.size());
  for (auto& group : groups) {
    edges.push_back(builder_.build(group, detail));
    sayings_.insert_or_assign(edges.back().key, std::move(group));
  }
  std::sort(edges.begin(), edges.end(),
            [](const GraphEdge& a, const GraphEdge& b) { return a.key < b.key; });
  return edges;
}

void EdgeQuestions::complete(std::span<GraphEdge* const> edges, EdgeDetail detail) {
  std::vector<Saying> all;
  for (const GraphEdge* edge : edges) {
    const auto at = sayings_.find(edge->key);
    if (at == sayings_.end()) throw UsageError("the graph was not asked for the edge " + edge->key);
    all.insert(all.end(), at->second.begin(), at->second.end());
  }
  builder_.expect(all, detail);
  for (GraphEdge* edge : edges) *edge = builder_.build(sayings_.at(edge->key), detail);
}

}  // namespace inyeon::store
