// Named mentions that are one entity. Internal to the resolver.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"

namespace inyeon {

/// Groups the kNamed mentions of an analysis: the same surface, the same list key, a gloss and what
/// it glosses, a short form and the one full form that it can stand for. Returns the groups in the
/// order of their first mention, members in text order.
std::vector<std::vector<MentionIndex>> cluster_names(const Document& document,
                                                     const Analysis& analysis);

/// Whether `brief` can be a short form of `full`: a prefix up to a word or syllable (삼성 ⊂
/// 삼성전자), an acronym (GM, General Motors), the family name of a person (Huang, Jensen Huang),
/// or an abbreviation that keeps the first syllable and the order (현대차, 현대자동차그룹).
bool is_short_form(std::string_view brief, std::string_view full, std::string_view type);

/// A name without spaces and in lower case (ASCII), for comparison.
std::string folded(std::string_view name);

}  // namespace inyeon
