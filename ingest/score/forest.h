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

/// As it is learnt and stored.
struct Forest {
  std::vector<TreeNode> nodes;
  std::vector<std::uint32_t> roots;  ///< in `nodes`
  float base = 0.0F;                 ///< log-odds before the first tree
};

/// A forest as it is walked: leaves lead back to themselves, so that trees of one depth take their
/// steps side by side, without asking who has arrived. Immutable; score() may be called from many
/// threads.
class ForestWalker {
 public:
  explicit ForestWalker(const Forest& forest);

  /// Log-odds. Gives up early on what the first trees find hopeless: the figure is then still far
  /// below every threshold, though not exact.
  float score(const FeatureVector& vector) const;
  /// The same, but gives up as soon as no leaves that are still to come can lift the sum to
  /// `least`: the figure is then below it, though not exact.
  float score(const FeatureVector& vector, float least) const;

 private:
  struct Step {
    float least = 0.0F;  ///< from here on a vector goes to the second branch
    std::uint16_t feature = 0;
    std::uint16_t branch = 0;  ///< how far behind the step its first branch stands; 0: a leaf
  };
  void sum_to_come();
  template <std::size_t count>
  void walk(const std::uint32_t* roots, const FeatureVector& vector, float& sum) const;

  std::vector<Step> steps_;
  std::vector<float> leaves_;  ///< by step
  std::vector<std::uint32_t> roots_;
  std::vector<float> to_come_;  ///< the most that the trees from each on can add
  std::size_t depth_ = 0;
  float base_;
};

/// From XGBoost's text dump of one tree after another ("0:[f12<0.5] yes=1,no=2,missing=1" …).
/// Throws CorruptionError for what is no such dump.
void append_tree(Forest& forest, std::string_view dump);

}  // namespace inyeon::scoring
