// How well extractions agree with gold ones.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/model/schema.h"

namespace inyeon {

/// Counts of one comparison; precision, recall and F1 are 0 where they are not defined.
struct Agreement {
  std::uint64_t right = 0;
  std::uint64_t predicted = 0;
  std::uint64_t gold = 0;

  double precision() const { return ratio(right, predicted); }
  double recall() const { return ratio(right, gold); }
  double f1() const;
  static double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Micro-averaged over documents. Only Organization, Person, Place and Event count for the
/// precision of entities: of the other types gold holds only what takes part in a relation.
struct Score {
  Agreement entities;
  Agreement entities_all;  ///< all types; its recall is what means something
  Agreement types;         ///< of the entities found: right type of all found
  Agreement exact;         ///< relations, surfaces equal
  Agreement lenient;       ///< for things other than organisations, persons and places one surface
                           ///< may contain the other: the main figure
  Agreement pairs;         ///< ends right, whatever the predicate
  Agreement statuses;      ///< of the relations found (lenient)
  Agreement qualifiers;    ///< of the relations found (lenient)
  std::map<std::string, Agreement> by_predicate;  ///< lenient
  std::vector<std::string> errors;                ///< "missed d1  A —acquires[fact]→ B", sorted
};

/// Compares documents of one id; a gold document that was not predicted counts as empty, predicted
/// ones without gold are passed over, and so are open relations. The schema says which predicates
/// hold both ways.
Score score(const std::vector<Extraction>& gold, const std::vector<Extraction>& predicted,
            const Schema& schema = Schema::core());

/// A name as it is compared: NFKC, case folded, without quotation marks, brackets, spaces,
/// articles.
std::string comparable(std::string_view name);

}  // namespace inyeon
