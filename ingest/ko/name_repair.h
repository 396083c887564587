// What the tagger gets nearly right: spans that run into a neighbour or stop short of a word's end.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/ko/name_shapes.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

/// Appends what is left of a tagged name: cut where a listed name of another kind, a dot or a
/// bracket stands inside it, without blanks, and not at all where a common word is all it is.
void repair_tagged(std::string_view text, const Words& words, const NameList& list,
                   NameCandidate name, std::vector<NameCandidate>& out);

/// HBM4 공급, 기반 AI 팩토리: cuts what is done with a thing, or leads over to it, off its name.
void drop_deeds(std::string_view text, NameCandidate& name);

/// CES and the year behind it are one name.
void take_in_year(std::string_view text, NameCandidate& event);

}  // namespace inyeon::ko
