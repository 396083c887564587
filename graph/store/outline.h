// What the dates and the status of all statements make of an edge.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/query/graph_source.h"

namespace inyeon::store {

struct DatedSaying {
  std::string_view date;  ///< of the document; or empty
  Status status = Status::kFact;
  std::uint32_t confidence = 0;  ///< in thousandths
  std::uint32_t document = 0;
};

/// Status with its history, dates, confidence and the number of documents. Never empty; those of
/// one document stand together.
void set_outline(GraphEdge& edge, std::span<const DatedSaying> sayings);

}  // namespace inyeon::store
