#include "ingest/score/forest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <string>

#include "graph/model/problem.h"

namespace inyeon::scoring {
namespace {

// After so many trees a candidate this far below zero is given up.
constexpr std::size_t kGlance = 40;
constexpr float kHopeless = -3.5F;

// How many trees are walked side by side. A step waits for memory and for the comparison before it;
// the steps of other trees fill the time.
constexpr std::size_t kAbreast = 8;
static_assert(kGlance % kAbreast == 0);
// More than sums in another order can differ by.
constexpr float kRounding = 1e-2F;

struct DumpedNode {
  bool leaf = false;
  std::uint32_t feature = 0;
  float value = 0.0F;
  std::uint32_t yes = 0;
  std::uint32_t no = 0;
};

class DumpReader {
 public:
  explicit DumpReader(std::string_view line) : rest_(line) {}

  void skip(std::string_view text) {
    if (!try_skip(text)) fail();
  }
  bool try_skip(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  template <typename Number>
  Number number() {
    Number value{};
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) fail();
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

 private:
  [[noreturn]] void fail() const {
    throw CorruptionError("no dump of a tree: \"" + std::string(rest_.substr(0, 40)) + '"');
  }
  std::string_view rest_;
};

std::map<std::uint32_t, DumpedNode> read_dump(std::string_view dump) {
  std::map<std::uint32_t, DumpedNode> nodes;
  while (!dump.empty()) {
    std::string_view line = dump.substr(0, dump.find('\n'));
    dump.remove_prefix(std::min(dump.size(), line.size() + 1));
    while (line.starts_with('\t')) line.remove_prefix(1);
    if (line.empty()) continue;
    DumpReader reader(line);
    DumpedNode& node = nodes[reader.number<std::uint32_t>()];
    reader.skip(":");
    node.leaf = reader.try_skip("leaf=");
    if (node.leaf) {
      node.value = reader.number<float>();
      continue;
    }
    reader.skip("[f");
    node.feature = reader.number<std::uint32_t>();
    reader.skip("<");
    node.value = reader.number<float>();
    reader.skip("] yes=");
    node.yes = reader.number<std::uint32_t>();
    reader.skip(",no=");
    node.no = reader.number<std::uint32_t>();
  }
  return nodes;
}

}  // namespace

ForestWalker::ForestWalker(const Forest& forest) : roots_(forest.roots), base_(forest.base) {
  steps_.resize(forest.nodes.size());
  leaves_.resize(forest.nodes.size());
  std::vector<std::size_t> depths(forest.nodes.size(), 0);  // branches stand behind their step
  for (std::size_t tree = 0; tree < roots_.size(); ++tree) {
    const std::size_t root = roots_[tree];
    const std::size_t end = tree + 1 < roots_.size() ? roots_[tree + 1] : steps_.size();
    for (std::size_t i = root; i < end; ++i) {
      const TreeNode& node = forest.nodes[i];
      depth_ = std::max(depth_, depths[i]);
      if (node.feature == TreeNode::kLeaf) {
        steps_[i].least = std::numeric_limits<float>::infinity();
        leaves_[i] = node.value;
        continue;
      }
      const std::size_t branch = root + node.left;
      steps_[i] = {node.value, node.feature, static_cast<std::uint16_t>(branch - i)};
      depths[branch] = depths[branch + 1] = depths[i] + 1;
    }
  }
  sum_to_come();
}

void ForestWalker::sum_to_come() {
  to_come_.assign(roots_.size() + 1, kRounding);
  for (std::size_t tree = roots_.size(); tree-- > 0;) {
    const std::size_t end = tree + 1 < roots_.size() ? roots_[tree + 1] : steps_.size();
    float most = -std::numeric_limits<float>::infinity();
    for (std::size_t i = roots_[tree]; i < end; ++i) {
      if (steps_[i].branch == 0) most = std::max(most, leaves_[i]);
    }
    to_come_[tree] = to_come_[tree + 1] + most;
  }
}

template <std::size_t count>
void ForestWalker::walk(const std::uint32_t* roots, const FeatureVector& vector, float& sum) const {
  std::array<const Step*, count> at;
  for (std::size_t t = 0; t < count; ++t) at[t] = steps_.data() + roots[t];
  for (std::size_t depth = 0; depth < depth_; ++depth) {
    for (std::size_t t = 0; t < count; ++t)
      at[t] += at[t]->branch + (vector[at[t]->feature] >= at[t]->least ? 1 : 0);
  }
  for (std::size_t t = 0; t < count; ++t)
    sum += leaves_[static_cast<std::size_t>(at[t] - steps_.data())];
}

float ForestWalker::score(const FeatureVector& vector) const {
  return score(vector, -std::numeric_limits<float>::infinity());
}

float ForestWalker::score(const FeatureVector& vector, float least) const {
  float sum = base_;
  std::size_t i = 0;
  for (; i + kAbreast <= roots_.size(); i += kAbreast) {
    if (i == kGlance && sum < kHopeless) return sum;
    if (sum + to_come_[i] < least) return sum + to_come_[i];
    walk<kAbreast>(&roots_[i], vector, sum);
  }
  for (; i < roots_.size(); ++i) {
    if (i == kGlance && sum < kHopeless) return sum;
    walk<1>(&roots_[i], vector, sum);
  }
  return sum;
}

void append_tree(Forest& forest, std::string_view dump) {
  const auto dumped = read_dump(dump);
  const auto root = static_cast<std::uint32_t>(forest.nodes.size());
  forest.roots.push_back(root);
  forest.nodes.emplace_back();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> waiting{{0, root}};
  while (!waiting.empty()) {
    const auto [from, to] = waiting.back();
    waiting.pop_back();
    const auto found = dumped.find(from);
    if (found == dumped.end()) throw CorruptionError("a dumped tree lacks a node");
    const DumpedNode& node = found->second;
    forest.nodes[to].value = node.value;
    if (node.leaf) continue;
    const auto left = static_cast<std::uint32_t>(forest.nodes.size());
    forest.nodes[to].feature = static_cast<std::uint16_t>(node.feature);
    forest.nodes[to].left = static_cast<std::uint16_t>(left - root);
    forest.nodes.resize(left + 2);
    waiting.emplace_back(node.yes, left);
    waiting.emplace_back(node.no, left + 1);
  }
}

}  // namespace inyeon::scoring
