// The dates of all documents, small enough to keep.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/edge_reader.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class DocumentDates {
 public:
  explicit DocumentDates(const Database& database);
  std::size_t size() const { return date_of_.size(); }  ///< document numbers are below it
  const std::string& of(std::uint32_t document) const { return dates_.at(date_of_.at(document)); }

 private:
  std::vector<std::string> dates_;
  std::vector<std::uint32_t> date_of_;  // by document: index into dates_
};

/// What a filter looks at, without reading what the documents say: predicate, status, dates,
/// confidence and the number of documents.
GraphEdge outline(EdgeGroup group, const DocumentDates& dates, Words& words);

}  // namespace inyeon::store
