// What the graph's index says of a relation at each of its ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/status.h"

namespace inyeon::store {

/// One statement of one document, seen from one end.
struct Incidence {
  std::uint32_t document = 0;
  std::uint32_t date = 0;      ///< of the document; a word
  std::uint32_t position = 0;  ///< of the relation in its contribution
  bool outward = false;        ///< seen from the subject
  bool figure = false;         ///< the object is a literal
  bool qualified = false;      ///< it has qualifiers
  Status status = Status::kFact;
  std::uint32_t predicate = 0;  ///< these three: ids of words, 0 for none
  std::uint32_t metric = 0;
  std::uint32_t label = 0;
  std::uint32_t confidence = 0;  ///< in thousandths
  std::uint64_t other = 0;       ///< block at the other end, or the hash of the figure
};

void put_incidence(std::string& bytes, const Incidence& incidence);
/// Takes one from the front. The document and its date are the caller's to set.
Incidence take_incidence(std::string_view& bytes);

}  // namespace inyeon::store
