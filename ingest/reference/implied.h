// The centre of attention, and arguments that are not said out loud. Internal to the resolver.
#pragma once

#include <optional>
#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/reference/resolver.h"

namespace inyeon {

/// For each sentence the mention that it is about: its topic, else the subject of its first main
/// clause that has a resolved one, else of its first clause. Empty where it has none.
std::vector<std::optional<MentionIndex>> sentence_centres(const Analysis& analysis,
                                                          const Resolution& resolution);

/// Gives finite clauses without a subject the centre of the nearest sentence before that has one
/// (five back at most) as an argument with Presence::kImplied.
void add_implied_subjects(Analysis& analysis, const Resolution& resolution);

}  // namespace inyeon
