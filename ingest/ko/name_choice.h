// Which of the stretches that may be names stand, and which of them are one. Internal to the Korean
// pack.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/ko/name_shapes.h"

namespace inyeon::ko {

/// 미국 조지아주 is one place: joins neighbours, in text order, unless the second is a country.
void merge_places(std::string_view text, std::vector<NameCandidate>& names);

/// 한스 국립연구소 is one house: a person of one part before a house, and no office behind it.
void merge_houses(std::string_view text, const Words& words, std::vector<NameCandidate>& names);

/// Keeps the longest, then the best ranked, of those that overlap, a schema pack's before all
/// others; in text order.
std::vector<NameCandidate> choose_names(std::vector<NameCandidate> candidates);

}  // namespace inyeon::ko
