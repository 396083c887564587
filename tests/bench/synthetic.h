// Contributions that look like those of news, made from numbers: the same for the same seed on
// every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon::bench {

/// Names follow Zipf's law (exponent 1): few are in very many documents, most in one or two. There
/// is about one name for every eight relations. A document has twelve entities, ten relations of
/// the core vocabulary's 25 predicates, quotes of five sentences, qualifiers, a title and an
/// address.
class Synthetic {
 public:
  /// `documents` is how many are to be made in all: the number of names grows with it.
  explicit Synthetic(std::uint64_t documents, std::uint64_t seed = 1);

  /// The same for the same index.
  Extraction document(std::uint64_t index, std::size_t relations = 10) const;
  /// By rank: 0 is the one met most.
  std::string name(std::uint64_t rank) const;
  std::uint64_t names() const { return names_; }

 private:
  std::uint64_t names_;
  std::uint64_t seed_;
};

}  // namespace inyeon::bench
