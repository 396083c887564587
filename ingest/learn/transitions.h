// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011) and its dynamic oracle
// (Goldberg and Nivre 2013).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace inyeon::learn {

/// kLeft: the top of the stack becomes a dependent of the next word; kRight: of the word below it
/// on the stack. Both take it off the stack.
enum class Action : std::uint8_t { kShift, kLeft, kRight };
inline constexpr std::size_t kActions = 3;

/// Where a sentence's parse stands. Words are 0 … size-1, the root is `size` and stands behind them
/// all; kNoWord stands for words that are not there.
class ParseState {
 public:
  static constexpr std::uint32_t kNoWord = UINT32_MAX;
  /// A word's outermost dependents so far, and how many it has on each side.
  struct Node {
    std::uint32_t head = kNoWord;
    std::uint32_t left = kNoWord;   ///< leftmost dependent
    std::uint32_t left2 = kNoWord;  ///< the one before that
    std::uint32_t right = kNoWord;  ///< rightmost dependent
    std::uint32_t right2 = kNoWord;
    std::uint8_t label = 0;
    std::uint8_t left_count = 0;
    std::uint8_t right_count = 0;
    std::uint64_t left_labels = 0;   ///< set of the labels of dependents before it, by bit
    std::uint64_t right_labels = 0;  ///< and behind it
  };

  void reset(std::size_t size);
  std::size_t size() const { return size_; }
  bool done() const { return next_ == size_ && stack_.empty(); }
  bool allows(Action action) const;
  /// The dependent and head of the arc that the action would add. Not for kShift.
  std::uint32_t dependent(Action) const { return stack(0); }
  std::uint32_t head(Action action) const { return action == Action::kLeft ? next(0) : stack(1); }
  /// Takes an allowed action; `label` is the arc's.
  void apply(Action action, std::uint8_t label);

  std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNoWord;
  }
  /// The words not yet on the stack, the root last.
  std::uint32_t next(std::size_t ahead) const {
    return next_ + ahead <= size_ ? next_ + static_cast<std::uint32_t>(ahead) : kNoWord;
  }
  const Node& node(std::uint32_t word) const { return nodes_[word]; }

  /// How many arcs of the gold tree the action puts out of reach, for each action; kImpossible
  /// where it is not allowed.
  static constexpr int kImpossible = 1 << 20;
  std::array<int, kActions> costs(const std::vector<std::uint32_t>& gold_heads) const;

 private:
  void attach(std::uint32_t dependent, std::uint32_t head, std::uint8_t label);
  int cost_of_taking(std::uint32_t word, std::uint32_t head,
                     const std::vector<std::uint32_t>& gold) const;

  std::uint32_t size_ = 0;
  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<Node> nodes_;
};

}  // namespace inyeon::learn
