// The arguments of a command to the files that they stand for.
#pragma once

#include <functional>
#include <string>

#include "graph/model/problem.h"

namespace inyeon {

/// Calls `file` for the input itself, or, where it is a folder, for every regular file below it in
/// byte order of the paths. Hidden files and folders (".git") are passed over; links to folders
/// are not followed, since they may lead in circles. What can't be looked at goes to `problems`.
void expand_input(const std::string& input, const std::function<void(const std::string&)>& file,
                  const ProblemSink& problems);

}  // namespace inyeon
