#include "graph/query/status_history.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace inyeon {
namespace {

// How far a status has got; by the order of enum Status.
int stage(Status status) {
  constexpr std::array<int, 6> kStages = {3, 2, 1, 0, 4, 5};
  return kStages.at(static_cast<std::size_t>(status));
}

}  // namespace

std::vector<StatusChange> status_history(std::vector<DatedStatus> reports) {
  std::sort(reports.begin(), reports.end(), [](const DatedStatus& a, const DatedStatus& b) {
    return std::tuple(std::string_view(a.date), -stage(a.status)) <
           std::tuple(std::string_view(b.date), -stage(b.status));
  });
  std::vector<StatusChange> history;
  for (std::size_t first = 0; first < reports.size();) {
    const DatedStatus& furthest = reports[first];
    std::uint32_t same = 0;
    std::size_t next = first;
    for (; next < reports.size() && reports[next].date == furthest.date; ++next)
      same += reports[next].status == furthest.status ? 1U : 0U;
    if (history.empty() ||
        (history.back().status != furthest.status && furthest.status != Status::kSpeculated)) {
      history.push_back({furthest.date, furthest.status, same});
    } else if (history.back().status == furthest.status) {
      history.back().reports += same;
    }
    first = next;
  }
  return history;
}

}  // namespace inyeon
