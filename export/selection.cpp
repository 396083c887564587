#include "export/selection.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

namespace inyeon {
namespace {

struct Candidate {
  std::size_t documents = 0;
  std::size_t degrees = 0;  // of both ends together
  double confidence = 0.0;
  std::string key;
  std::string subject;
  std::string object;  // empty under a figure
};

bool better(const Candidate& a, const Candidate& b) {
  return std::tie(b.documents, b.degrees, b.confidence, a.key) <
         std::tie(a.documents, a.degrees, a.confidence, b.key);
}

std::vector<Candidate> candidates(const GraphSource& source) {
  std::vector<Candidate> all;
  std::unordered_map<std::string, std::size_t> degree;
  source.visit_edges([&](const GraphEdge& edge) {
    const auto* object = std::get_if<std::string>(&edge.object);
    all.push_back({supporting_documents(edge), 0, edge.confidence, edge.key, edge.subject,
                   object ? *object : std::string()});
    ++degree[edge.subject];
    if (object) ++degree[*object];
  });
  for (Candidate& edge : all)
    edge.degrees = degree[edge.subject] + (edge.object.empty() ? 0 : degree[edge.object]);
  return all;
}

}  // namespace

std::size_t supporting_documents(const GraphEdge& edge) {
  std::set<std::string_view> ids;
  for (const GraphEvidence& evidence : edge.evidence) ids.insert(evidence.document.id);
  return std::max<std::size_t>(ids.size(), 1);
}

Selection best_supported(const GraphSource& source, std::size_t limit) {
  std::vector<Candidate> all = candidates(source);
  Selection kept;
  if (all.size() > limit) {
    std::sort(all.begin(), all.end(), better);
    kept.edges_left_out = all.size() - limit;
    all.resize(limit);
  }
  for (const Candidate& edge : all) {
    kept.edges.insert(edge.key);
    kept.nodes.insert(edge.subject);
    if (!edge.object.empty()) kept.nodes.insert(edge.object);
  }
  source.visit_nodes([&](const GraphNode& node) {
    if (kept.edges_left_out == 0)
      kept.nodes.insert(node.key);
    else if (!kept.nodes.contains(node.key))
      ++kept.nodes_left_out;
  });
  return kept;
}

}  // namespace inyeon
