// What a contribution, and a graph, is told apart by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/identity/stable_hash.h"

namespace inyeon::store {

/// 128 bits, against accidents and not against malice. Digests add up modulo 2^64 in each half, so
/// that the sum over a set does not depend on an order: the graph hash (docs/file-format.md).
struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  static Digest of(std::string_view bytes) {
    StableHash high(1), low(2);
    // Side by side, since each step of either waits for the one before.
    for (const char byte : bytes) {
      high.add(byte);
      low.add(byte);
    }
    return {high.value(), low.value()};
  }
  Digest& operator+=(const Digest& other) {
    high += other.high;
    low += other.low;
    return *this;
  }
  Digest& operator-=(const Digest& other) {
    high -= other.high;
    low -= other.low;
    return *this;
  }
  friend bool operator==(const Digest&, const Digest&) = default;

  std::string text() const { return hex(high) + hex(low); }
};

}  // namespace inyeon::store
