// Words that help to tell whom a name or a description means. Internal to the resolver.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/text/string_table.h"

namespace inyeon {

/// ingest/data/reference/words.tsv. Immutable; thread safe.
class ReferenceWords {
 public:
  static const ReferenceWords& get();

  /// What many companies are called by as well says nothing by itself: Inc., Holdings.
  bool says_nothing(std::string_view word) const { return generic_.contains(word); }
  /// "The company" is no ministry, court or city.
  bool is_public_body(std::string_view name) const;

 private:
  ReferenceWords();

  ViewSet generic_;
  std::vector<std::string_view> endings_;
};

}  // namespace inyeon
