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

}  // namespace inyeon::store
