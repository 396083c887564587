// What the English tagger and parser see of a sentence.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/learn/greedy_tagger.h"
#include "ingest/learn/parse_features.h"

namespace inyeon::en {

/// Forms as in the text; fills `input` anew.
void read_tag_input(const std::vector<std::string_view>& forms, learn::TagInput& input);
/// Forms with their tags' names; fills `input` anew.
void read_parse_input(const std::vector<std::string_view>& forms,
                      const std::vector<std::string_view>& tags, learn::ParseInput& input);

}  // namespace inyeon::en
