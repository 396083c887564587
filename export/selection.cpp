#include "export/selection.h"

#include <algorithm>
#include <queue>
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

struct Better {
  bool operator()(const Candidate& a, const Candidate& b) const {
    return std::tie(b.documents, b.degrees, b.confidence, a.key) <
           std::tie(a.documents, a.degrees, a.confidence, b.key);
  }
};

const std::string* object_node(const GraphEdge& edge) {
  return std::get_if<std::string>(&edge.object);
}

class Degrees {
 public:
  explicit Degrees(const GraphSource& source) {
    source.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
      ++degrees_[edge.subject];
      if (object_node(edge)) ++degrees_[*object_node(edge)];
    });
  }
  std::size_t of_ends(const GraphEdge& edge) const {
    const std::size_t subject = degrees_.at(edge.subject);
    return object_node(edge) ? subject + degrees_.at(*object_node(edge)) : subject;
  }

 private:
  std::unordered_map<std::string, std::size_t> degrees_;
};

void keep(Selection& kept, const Candidate& edge) {
  kept.edges.insert(edge.key);
  kept.nodes.insert(edge.subject);
  if (!edge.object.empty()) kept.nodes.insert(edge.object);
}

}  // namespace

std::size_t supporting_documents(const GraphEdge& edge) {
  std::set<std::string_view> ids;
  for (const GraphEvidence& evidence : edge.evidence) ids.insert(evidence.document.id);
  return std::max<std::size_t>(ids.size(), 1);
}

Selection best_supported(const GraphSource& source, std::size_t limit) {
  const Degrees degrees(source);
  Selection kept;
  // The worst of those kept is on top, and goes where a better one comes.
  std::priority_queue<Candidate, std::vector<Candidate>, Better> best;
  source.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    const std::string* object = object_node(edge);
    best.push({supporting_documents(edge), degrees.of_ends(edge), edge.confidence, edge.key,
               edge.subject, object ? *object : std::string()});
    if (best.size() > limit) {
      best.pop();
      ++kept.edges_left_out;
    }
  });
  for (; !best.empty(); best.pop()) keep(kept, best.top());
  source.visit_nodes([&](const GraphNode& node) {
    if (kept.edges_left_out == 0)
      kept.nodes.insert(node.key);
    else if (!kept.nodes.contains(node.key))
      ++kept.nodes_left_out;
  });
  return kept;
}

}  // namespace inyeon
