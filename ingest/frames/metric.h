// Which figures can be the value of a metric of `reports`.
#pragma once

#include <string_view>

#include "graph/model/literal.h"

namespace inyeon {

/// The metric of a figure that no word tells.
inline constexpr std::string_view kOtherMetric = "other";

/// Whether a figure of this kind can be the metric's value: a share of a market is a percentage, a
/// profit an amount of money. True for metrics that are not the schema's own.
bool metric_takes(std::string_view metric, LiteralKind kind);

}  // namespace inyeon
