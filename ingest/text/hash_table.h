// Tables by 64-bit hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace inyeon {

/// Values by hashes, of which all bits must be well mixed: they are all that is kept of a key. Keys
/// lie together, apart from the values: most questions are for what is not there.
template <typename Value>
class HashTable {
 public:
  Value& operator[](std::uint64_t hash) {
    if (3 * (used_ + 1) > 2 * keys_.size()) grow();
    const std::size_t at = slot(marked(hash));
    used_ += keys_[at] == 0 ? 1 : 0;
    keys_[at] = marked(hash);
    return values_[at];
  }
  /// nullptr where it is not there.
  const Value* find(std::uint64_t hash) const {
    if (keys_.empty()) return nullptr;
    const std::size_t at = slot(marked(hash));
    return keys_[at] == 0 ? nullptr : &values_[at];
  }

 private:
  // 0 stands for an empty slot.
  static std::uint64_t marked(std::uint64_t hash) { return hash == 0 ? 1 : hash; }
  std::size_t slot(std::uint64_t key) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = key & mask;
    while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    HashTable larger;
    larger.keys_.assign(keys_.empty() ? 16 : keys_.size() * 2, 0);
    larger.values_.resize(larger.keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i] != 0) larger[keys_[i]] = std::move(values_[i]);
    }
    *this = std::move(larger);
  }

  std::vector<std::uint64_t> keys_;
  std::vector<Value> values_;
  std::size_t used_ = 0;
};

}  // namespace inyeon
