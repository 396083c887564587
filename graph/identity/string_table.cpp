#include "graph/identity/string_table.h"

#include <bit>
#include <cstring>
#include <stdexcept>

#include "graph/identity/stable_hash.h"

namespace inyeon {
namespace {

constexpr std::size_t kSlotBytes = 4;

template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  Number value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

template <typename Number>
void put(std::string& bytes, Number value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

std::string_view take_part(std::string_view& bytes, std::size_t size) {
  if (size > bytes.size()) throw std::out_of_range("a table is cut off");
  const std::string_view part = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return part;
}

std::uint32_t take_u32(std::string_view& bytes) {
  return number_at<std::uint32_t>(take_part(bytes, 4), 0);
}
std::uint64_t take_u64(std::string_view& bytes) {
  return number_at<std::uint64_t>(take_part(bytes, 8), 0);
}
void put_u32(std::string& bytes, std::uint32_t value) { put(bytes, value); }
void put_u64(std::string& bytes, std::uint64_t value) { put(bytes, value); }

StringTable::StringTable(std::string_view& bytes) {
  const std::size_t rows = take_u32(bytes);
  const std::size_t slots = take_u32(bytes);
  const std::size_t texts = take_u32(bytes);
  slots_ = take_part(bytes, slots * kSlotBytes);
  rows_ = take_part(bytes, rows * kRowBytes);
  texts_ = take_part(bytes, texts);
}

// Half of the slots stay empty, and an empty one ends every search.
std::string StringTable::made_of(const std::vector<std::pair<std::string, std::uint32_t>>& rows) {
  std::vector<std::uint32_t> slots(std::bit_ceil(rows.size() * 2 + 1));
  std::string row_bytes, texts;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const auto& [text, value] = rows[row];
    std::size_t at = stable_hash(text) & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = row + 1;
    put_u32(row_bytes, static_cast<std::uint32_t>(texts.size()));
    put_u32(row_bytes, static_cast<std::uint32_t>(text.size()));
    put_u32(row_bytes, value);
    texts += text;
  }
  std::string bytes;
  put_u32(bytes, static_cast<std::uint32_t>(rows.size()));
  put_u32(bytes, static_cast<std::uint32_t>(slots.size()));
  put_u32(bytes, static_cast<std::uint32_t>(texts.size()));
  for (const std::uint32_t slot : slots) put_u32(bytes, slot);
  return bytes + row_bytes + texts;
}

std::optional<std::uint32_t> StringTable::find(std::string_view wanted) const {
  const std::size_t mask = slots_.size() / kSlotBytes - 1;
  for (std::size_t at = stable_hash(wanted) & mask;; at = (at + 1) & mask) {
    const auto slot = number_at<std::uint32_t>(slots_, at * kSlotBytes);
    if (slot == 0) return std::nullopt;
    if (text(slot - 1) == wanted) return value(slot - 1);
  }
}

std::string_view StringTable::text(std::uint32_t row) const {
  return texts_.substr(number_at<std::uint32_t>(rows_, row * kRowBytes),
                       number_at<std::uint32_t>(rows_, row * kRowBytes + 4));
}

std::uint32_t StringTable::value(std::uint32_t row) const {
  return number_at<std::uint32_t>(rows_, row * kRowBytes + 8);
}

}  // namespace inyeon
