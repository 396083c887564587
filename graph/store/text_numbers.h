// Texts by the order in which they were first met.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace inyeon::store {

/// An open-addressing table: without an allocation for each text, since a contribution has a
/// hundred. The texts must outlive it.
class TextNumbers {
 public:
  /// The number of the text, from 1, and whether this is the first time.
  std::pair<std::uint64_t, bool> meet(std::string_view text) {
    if (2 * texts_.size() >= slots_.size()) grow();
    std::uint32_t& slot = slots_[place_of(text)];
    const bool first = slot == 0;
    if (first) {
      texts_.push_back(text);
      slot = static_cast<std::uint32_t>(texts_.size());
    }
    return {slot, first};
  }

 private:
  std::size_t place_of(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = std::hash<std::string_view>()(text) & mask;
    while (slots_[place] != 0 && texts_[slots_[place] - 1] != text) place = (place + 1) & mask;
    return place;
  }

  void grow() {
    slots_.assign(2 * slots_.size(), 0);
    for (std::uint32_t i = 0; i < texts_.size(); ++i) slots_[place_of(texts_[i])] = i + 1;
  }

  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(512);  // numbers; 0 for none
};

}  // namespace inyeon::store
