// Features of the linear model are hashes of what they say.
#pragma once

#include <cstdint>
#include <string_view>

namespace inyeon::scoring {

// FNV-1a, so that a model means the same on every machine.
class Hash {
 public:
  explicit Hash(std::uint32_t seed) { add(seed); }
  Hash& add(std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) step(number >> shift & 0xFFU);
    return *this;
  }
  Hash& add(std::string_view text) {
    for (const char c : text) step(static_cast<unsigned char>(c));
    return *this;
  }
  std::uint32_t value() const { return static_cast<std::uint32_t>(state_ ^ state_ >> 32); }

 private:
  void step(std::uint32_t byte) { state_ = (state_ ^ byte) * 1099511628211ULL; }
  std::uint64_t state_ = 14695981039346656037ULL;
};

}  // namespace inyeon::scoring
