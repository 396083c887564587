// Amounts that a text gives once more in another currency.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"

namespace inyeon {

/// Erases each amount of money that repeats the one before it in brackets and another currency:
/// of 5억 달러(약 6500억원) and €450m ($480m) the first is what was agreed. Looks at the literals
/// of one sentence, in text order, from `first` on. `text` is the field they count in.
void drop_conversions(std::string_view text, std::size_t first,
                      std::vector<LiteralMention>& literals);

}  // namespace inyeon
