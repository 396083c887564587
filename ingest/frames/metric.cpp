#include "ingest/frames/metric.h"

#include <algorithm>
#include <array>

namespace inyeon {
namespace {

struct Row {
  std::string_view metric;
  LiteralKind kind;
};

constexpr std::array<Row, 10> kKinds = {{{"stockChange", LiteralKind::kPercent},
                                         {"marketShare", LiteralKind::kPercent},
                                         {"stockPrice", LiteralKind::kMoney},
                                         {"revenue", LiteralKind::kMoney},
                                         {"operatingProfit", LiteralKind::kMoney},
                                         {"netIncome", LiteralKind::kMoney},
                                         {"marketCap", LiteralKind::kMoney},
                                         {"price", LiteralKind::kMoney},
                                         {"production", LiteralKind::kQuantity},
                                         {"employees", LiteralKind::kQuantity}}};

}  // namespace

bool metric_takes(std::string_view metric, LiteralKind kind) {
  const auto row = std::find_if(kKinds.begin(), kKinds.end(),
                                [metric](const Row& known) { return known.metric == metric; });
  return row == kKinds.end() || row->kind == kind;
}

}  // namespace inyeon
