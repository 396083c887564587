// Small numbers in few bytes: seven bits a byte, the lowest first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/problem.h"

namespace inyeon::store {

inline void put_number(std::string& blob, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) blob += static_cast<char>((value & 0x7FU) | 0x80U);
  blob += static_cast<char>(value);
}

inline std::size_t number_size(std::uint64_t value) {
  std::size_t size = 1;
  for (; value >= 0x80; value >>= 7U) ++size;
  return size;
}

/// Takes a number from the front.
inline std::uint64_t take_number(std::string_view& blob) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (blob.empty()) break;
    const auto byte = static_cast<unsigned char>(blob.front());
    blob.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return value;
  }
  throw CorruptionError("the graph file is damaged: a number has no end");
}

/// Numbers of either sign: 0, -1, 1, -2 … as 0, 1, 2, 3 …
inline void put_signed(std::string& blob, std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  put_number(blob, (bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

inline std::int64_t take_signed(std::string_view& blob) {
  const std::uint64_t bits = take_number(blob);
  return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

inline std::string_view take_bytes(std::string_view& blob, std::uint64_t size) {
  if (size > blob.size()) throw CorruptionError("the graph file is damaged: a text has no end");
  const std::string_view bytes = blob.substr(0, size);
  blob.remove_prefix(size);
  return bytes;
}

inline void put_text(std::string& blob, std::string_view text) {
  put_number(blob, text.size());
  blob += text;
}

inline std::string_view take_text(std::string_view& blob) {
  const std::uint64_t size = take_number(blob);
  return take_bytes(blob, size);
}

}  // namespace inyeon::store
