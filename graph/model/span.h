// Positions in a document.
#pragma once

#include <compare>
#include <cstdint>

namespace inyeon {

/// The part of a document that a position counts in.
enum class Field : std::uint8_t { kText, kTitle };

/// A half-open stretch [begin, end) of a document's field, in bytes of its UTF-8 (NFC) text. Both
/// ends lie on code point boundaries.
struct Span {
  Field field = Field::kText;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const Span& other) const {
    return field == other.field && begin <= other.begin && other.end <= end;
  }
  bool overlaps(const Span& other) const {
    return field == other.field && begin < other.end && other.begin < end;
  }
};

/// A half-open stretch of bytes in a source file (after decompression).
struct SourceRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  friend auto operator<=>(const SourceRange&, const SourceRange&) = default;
};

}  // namespace inyeon
