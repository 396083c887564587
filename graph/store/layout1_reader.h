// Contributions in a file of layout 1, whose tables have "layout1_" before their names while the
// file is migrated.
#pragma once

#include <cstdint>
#include <string>

#include "graph/model/extraction.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class Layout1Reader {
 public:
  /// The database must outlive it.
  explicit Layout1Reader(const Database& database);

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
