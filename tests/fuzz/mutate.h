// Spoils inputs, the same way each time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace inyeon::fuzz {

/// SplitMix64: the standard library's distributions differ from one library to the next.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : next() % bound; }

 private:
  std::uint64_t state_;
};

/// One of the seeds with a few bytes changed, cut, doubled, or spliced with another seed.
std::string mutate(const std::vector<std::string>& seeds, Random& random);

}  // namespace inyeon::fuzz
