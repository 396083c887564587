// Strings with a number each in one stretch of bytes: a list that is made at build time is used
// where it lies, and nothing of it is read before it is asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inyeon {

/// Numbers of this machine's byte order at any address.
std::uint32_t take_u32(std::string_view& bytes);
std::uint64_t take_u64(std::string_view& bytes);
void put_u32(std::string& bytes, std::uint32_t value);
void put_u64(std::string& bytes, std::uint64_t value);
/// Takes so many bytes from the front; throws std::out_of_range where there are fewer.
std::string_view take_part(std::string_view& bytes, std::size_t size);

/// A hash table with open addressing over bytes that must outlive it. Immutable.
class StringTable {
 public:
  /// Takes a table from the front of the bytes.
  explicit StringTable(std::string_view& bytes);
  /// Strings must differ; a string's place in the rows is its place in the table.
  static std::string made_of(const std::vector<std::pair<std::string, std::uint32_t>>& rows);

  std::optional<std::uint32_t> find(std::string_view text) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size() / kRowBytes); }
  std::string_view text(std::uint32_t row) const;
  std::uint32_t value(std::uint32_t row) const;

 private:
  static constexpr std::size_t kRowBytes = 12;  // begin and size in the texts, value

  std::string_view slots_, rows_, texts_;
};

}  // namespace inyeon
