// Whether the frames of a schema pack hold: the part of its check that knows slots and roles.
#pragma once

#include <cstddef>
#include <string>

#include "graph/model/problem.h"
#include "graph/pack/schema_pack.h"

namespace inyeon {

/// Every fault of the pack's relations and frames goes to `problems`, with file and line; `where`
/// goes before the files' names. Returns how many there are. A pack with none can be given to an
/// Extractor.
std::size_t check_frames(const SchemaPack& pack, const std::string& where,
                         const ProblemSink& problems);

/// Predicates of the pack that nothing in the pack states, by name.
std::vector<std::string> unstated_predicates(const SchemaPack& pack);

}  // namespace inyeon
