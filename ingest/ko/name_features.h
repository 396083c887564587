// What the name tagger sees of Korean text: syllables, their classes, their eojeol, and
// whether a list knows the name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/learn/features.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

/// Fills `features` with one position for each code point of a line or sentence and `offsets` with
/// each one's byte offset, followed by text.size(). Both are cleared first.
void name_features(std::string_view text, const NameList& list, learn::FeatureSequence& features,
                   std::vector<std::uint32_t>& offsets);

}  // namespace inyeon::ko
