// Our own JSON-LD and GraphML back into the contributions that a graph is made of.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "graph/model/extraction.h"
#include "graph/model/problem.h"

namespace inyeon {

/// Reads an export as a stream, told apart by its first character, and hands on each document's
/// contribution. What is no such export, or is damaged, is reported; what stood before the damage
/// is handed on all the same. An export that was filtered holds no contributions, which is
/// reported too. Returns the number of problems. `name` is the file as named by the user.
std::size_t read_export(std::istream& in, const std::string& name, const ExtractionSink& sink,
                        const ProblemSink& report);

}  // namespace inyeon
