// The tables of a graph file (docs/file-format.md).
#pragma once

#include "graph/store/sqlite.h"

namespace inyeon::store {

inline constexpr std::int64_t kLayoutVersion = 2;

/// Makes the tables in an empty file, and checks that the file is a graph of a version that this
/// program reads. Throws EnvironmentError where it is not.
void prepare_for_writing(const Database& database);
void check_for_reading(const Database& database);

}  // namespace inyeon::store
