// What was put into the file, given back: a document's contribution as it was, without its text.
#pragma once

#include <cstdint>
#include <string>

#include "graph/model/extraction.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class ContributionReader {
 public:
  /// The database must outlive it.
  explicit ContributionReader(const Database& database);

  /// Throws CorruptionError where the rows do not fit each other.
  Extraction read(std::int64_t document);

 private:
  void read_document(std::int64_t document, Extraction& result);
  void read_entities(std::int64_t document, Extraction& result);
  void read_relations(std::int64_t document, Extraction& result);
  Relation read_relation();
  std::string string(std::int64_t id);
  std::string optional_string(int column);
  Literal literal(std::int64_t id);

  Statement document_, entities_, relations_, string_, literal_;
};

}  // namespace inyeon::store
