// The vocabulary's terms, as export/data/vocabulary.tsv lists them. Private to this folder.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace inyeon {

struct VocabularyTerm {
  std::string_view kind;  ///< "class", "predicate", "status", "property", "metric"
  std::string_view name;
  std::string_view label_ko, label_en;  ///< of predicates too
  std::vector<std::pair<std::string_view, std::string_view>>
      links;  ///< property and term, prefixed
};

/// In the order of the file. Throws CorruptionError where a line cannot be read.
std::vector<VocabularyTerm> vocabulary_terms();

}  // namespace inyeon
