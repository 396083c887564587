// Tables by text that are asked with a view, without a copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inyeon {

/// Eight bytes at a time; the same on all machines of one byte order.
inline std::uint64_t hash_text(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15U;
  const auto word = [](const char* from, std::size_t size) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, size);
    return bytes;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left * kFactor;
  for (; left >= 8; left -= 8, at += 8) {
    hash = (hash ^ word(at, 8)) * kFactor;
    hash ^= hash >> 32U;
  }
  if (left >= 4) {
    hash ^= word(at, 4) | word(at + left - 4, 4) << 32U;
  } else if (left > 0) {
    hash ^= word(at, 1) | word(at + left / 2, 1) << 8U | word(at + left - 1, 1) << 16U;
  }
  hash *= kFactor;
  return hash ^ hash >> 32U;
}

/// Values by text, in the order in which they were added. Most questions are for what is not there:
/// they end at a few bytes of hashes that lie together. A `Key` other than std::string is a view of
/// what outlives the table. Pointers to values hold until the next key is added.
template <typename Value, typename Key = std::string>
class StringTable {
 public:
  Value& operator[](std::string_view key) {
    if (const Value* known = find(key)) return const_cast<Value&>(*known);
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    entries_.emplace_back(Key(key), Value());
    place(static_cast<std::uint32_t>(entries_.size()));
    return entries_.back().second;
  }
  /// nullptr where it is not there.
  const Value* find(std::string_view key) const {
    if (entries_.empty()) return nullptr;
    const std::uint64_t hash = hash_text(key);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.entry == 0) return nullptr;
      if (slot.print == print(hash) && entries_[slot.entry - 1].first == key)
        return &entries_[slot.entry - 1].second;
    }
  }
  bool contains(std::string_view key) const { return find(key) != nullptr; }

  std::size_t size() const { return entries_.size(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  struct Slot {
    std::uint32_t print = 0;
    std::uint32_t entry = 0;  ///< its place in entries_, from 1; 0: none
  };
  static std::uint32_t print(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

  void place(std::uint32_t entry) {
    const std::uint64_t hash = hash_text(entries_[entry - 1].first);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].entry != 0) at = (at + 1) & mask;
    slots_[at] = {print(hash), entry};
  }
  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, Slot());
    for (std::uint32_t entry = 1; entry <= entries_.size(); ++entry) place(entry);
  }

  std::vector<std::pair<Key, Value>> entries_;
  std::vector<Slot> slots_;
};

/// Texts that outlive the set.
class ViewSet {
 public:
  void insert(std::string_view text) { table_[text]; }
  bool contains(std::string_view text) const { return table_.contains(text); }

 private:
  struct Nothing {};
  StringTable<Nothing, std::string_view> table_;
};

}  // namespace inyeon
