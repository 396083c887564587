// Gradient-boosted trees, ready to be walked.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/score/features.h"

namespace inyeon::scoring {

/// A node: where `feature` is kLeaf, `value` is what the tree adds; otherwise a vector goes to
/// `left` where its feature is below `value`, and to `left + 1` where it is not.
struct TreeNode {
  static constexpr std::uint16_t kLeaf = 0xFFFF;
  std::uint16_t feature = kLeaf;
  std::uint16_t left = 0;  ///< from the tree's first node
  float value = 0.0F;
};

struct Forest {
  std::vector<TreeNode> nodes;
  std::vector<std::uint32_t> roots;  ///< in `nodes`
  float base = 0.0F;                 ///< log-odds before the first tree

  /// Log-odds. Gives up early on what the first trees find hopeless: the figure is then still far
  /// below every threshold, though not exact.
  float score(const FeatureVector& vector) const;
};

/// From XGBoost's text dump of one tree after another ("0:[f12<0.5] yes=1,no=2,missing=1" …).
/// Throws CorruptionError for what is no such dump.
void append_tree(Forest& forest, std::string_view dump);

}  // namespace inyeon::scoring
