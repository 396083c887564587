#include "ingest/learn/transitions.h"

#include <algorithm>

namespace inyeon::learn {

void ParseState::reset(std::size_t size) {
  size_ = static_cast<std::uint32_t>(size);
  next_ = 0;
  stack_.clear();
  nodes_.assign(size + 1, Node{});
}

bool ParseState::allows(Action action) const {
  const bool at_root = next_ == size_;
  switch (action) {
    case Action::kShift:
      return !at_root;
    case Action::kLeft:
      // One word only hangs on the root.
      return !stack_.empty() && (!at_root || stack_.size() == 1);
    case Action::kRight:
      return stack_.size() > 1;
  }
  return false;
}

void ParseState::apply(Action action, std::uint8_t label) {
  if (action == Action::kShift) {
    stack_.push_back(next_++);
    return;
  }
  attach(dependent(action), head(action), label);
  stack_.pop_back();
}

void ParseState::attach(std::uint32_t dependent, std::uint32_t head, std::uint8_t label) {
  nodes_[dependent].head = head;
  nodes_[dependent].label = label;
  Node& node = nodes_[head];
  const std::uint64_t bit = std::uint64_t{1} << (label % 64U);
  if (dependent < head) {
    node.left2 = node.left;
    node.left = dependent;
    node.left_labels |= bit;
    node.left_count = static_cast<std::uint8_t>(std::min(node.left_count + 1, 255));
  } else {
    node.right2 = node.right;
    node.right = dependent;
    node.right_labels |= bit;
    node.right_count = static_cast<std::uint8_t>(std::min(node.right_count + 1, 255));
  }
}

// Taking a word off the stack loses its head, if that is still to come, and its dependents to come.
int ParseState::cost_of_taking(std::uint32_t word, std::uint32_t head,
                               const std::vector<std::uint32_t>& gold) const {
  int cost = 0;
  const std::uint32_t wanted = gold[word];
  const bool reachable = wanted >= next_ || wanted == stack(1);
  if (reachable && wanted != head) ++cost;
  for (std::uint32_t w = next_; w < size_; ++w) cost += gold[w] == word ? 1 : 0;
  return cost;
}

std::array<int, kActions> ParseState::costs(const std::vector<std::uint32_t>& gold) const {
  std::array<int, kActions> result{kImpossible, kImpossible, kImpossible};
  if (allows(Action::kShift)) {
    int cost = 0;
    for (std::size_t depth = 0; depth < stack_.size(); ++depth) {
      const std::uint32_t word = stack(depth);
      if (gold[word] == next_) ++cost;
      if (depth > 0 && gold[next_] == word) ++cost;
    }
    result[0] = cost;
  }
  for (const Action action : {Action::kLeft, Action::kRight}) {
    if (!allows(action)) continue;
    result[static_cast<std::size_t>(action)] = cost_of_taking(stack(0), head(action), gold);
  }
  return result;
}

}  // namespace inyeon::learn
