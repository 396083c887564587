// What the name tagger sees of Korean text: syllables, their classes and their eojeol.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/learn/features.h"

namespace inyeon::ko {

/// Fills `features` with one position for each code point of a line or sentence and `offsets` with
/// each one's byte offset, followed by text.size(). Both are cleared first.
void name_features(std::string_view text, learn::FeatureSequence& features,
                   std::vector<std::uint32_t>& offsets);

}  // namespace inyeon::ko
