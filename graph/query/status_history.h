// How what is said of a relation went on: negotiating, planned, fact …
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/status.h"

namespace inyeon {

/// What one document says.
struct DatedStatus {
  std::string date;  ///< of the document's publication; or empty
  Status status = Status::kFact;
};

struct StatusChange {
  std::string date;  ///< since when; empty where only undated documents say so
  Status status = Status::kFact;
  std::uint32_t reports = 0;  ///< statements of that status until the next change
  friend bool operator==(const StatusChange&, const StatusChange&) = default;
};

/// Rules, which look at document dates only:
///  1. Days go in order; documents without a date come before all others.
///  2. Of what is said on one day the furthest stage counts: ended, denied, fact, planned,
///     negotiating, speculated, in this order.
///  3. A day whose furthest stage is `speculated` changes nothing after a day that said more: a
///     rumour takes nothing back.
///  4. Days that follow each other with one status are one entry.
/// The last entry is the status of the relation. Never empty for reports that are not.
std::vector<StatusChange> status_history(std::vector<DatedStatus> reports);

}  // namespace inyeon
