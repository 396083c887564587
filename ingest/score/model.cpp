#include "ingest/score/model.h"

#include <algorithm>
#include <cmath>

#include "ingest/learn/model_bytes.h"

namespace inyeon::scoring {
namespace {

constexpr std::string_view kMagic = "INYSCO1\n";
// Log-odds by the words alone.
constexpr float kHopelessWords = -5.0F;
constexpr std::uint32_t kMostNodes = 1U << 22;

// A tree may only point forward and inside itself, so that every walk ends.
void check(const Forest& forest, const learn::ModelReader& reader) {
  for (std::size_t tree = 0; tree < forest.roots.size(); ++tree) {
    const std::size_t root = forest.roots[tree];
    const std::size_t end =
        tree + 1 < forest.roots.size() ? forest.roots[tree + 1] : forest.nodes.size();
    if (root >= end || end > forest.nodes.size()) reader.refuse("a tree is empty");
    for (std::size_t i = root; i < end; ++i) {
      const TreeNode& node = forest.nodes[i];
      if (node.feature == TreeNode::kLeaf) continue;
      const bool forward = root + node.left > i && root + node.left + 1 < end;
      if (node.feature >= kFeatureCount || !forward) reader.refuse("a tree leads nowhere");
    }
  }
}

void write(learn::ModelWriter& writer, const Forest& forest) {
  writer.number(forest.base);
  writer.number(static_cast<std::uint32_t>(forest.roots.size()));
  writer.all(forest.roots);
  writer.number(static_cast<std::uint32_t>(forest.nodes.size()));
  writer.all(forest.nodes);
}

Forest read_forest(learn::ModelReader& reader) {
  Forest forest;
  forest.base = reader.number<float>();
  forest.roots = reader.all<std::uint32_t>(reader.bounded(kMostNodes, "it has too many trees"));
  forest.nodes = reader.all<TreeNode>(reader.bounded(kMostNodes, "it has too many nodes"));
  check(forest, reader);
  return forest;
}

}  // namespace

bool worth_judging(bool proposed, float words) { return proposed || words > kHopelessWords; }

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

std::string write_scorer(const ScorerModel& model) {
  learn::ModelWriter writer;
  writer.text(model.licence);
  writer.number(static_cast<std::uint32_t>(kFeatureCount));
  writer.all(std::vector<float>(model.thresholds.begin(), model.thresholds.end()));
  writer.number(model.words.scale);
  writer.all(model.words.weights);
  write(writer, model.first);
  write(writer, model.forest);
  return writer.file(kMagic);
}

ScorerModel read_scorer(std::string_view bytes) {
  learn::ModelReader reader(bytes, kMagic, "the scorer model");
  ScorerModel model;
  model.licence = reader.text();
  if (reader.number<std::uint32_t>() != kFeatureCount) reader.refuse("it has other features");
  const auto thresholds = reader.all<float>(kPredicateCount);
  std::copy(thresholds.begin(), thresholds.end(), model.thresholds.begin());
  model.words.scale = reader.number<float>();
  model.words.weights = reader.all<std::int8_t>(std::size_t{1} << kLinearBits);
  model.first = read_forest(reader);
  model.forest = read_forest(reader);
  reader.end();
  return model;
}

}  // namespace inyeon::scoring
