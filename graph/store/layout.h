// The tables of a graph file (docs/file-format.md).
#pragma once

#include "graph/store/sqlite.h"

namespace inyeon::store {

inline constexpr std::int64_t kLayoutVersion = 3;

/// Of a graph file. Throws CorruptionError for another file.
std::int64_t layout_version(const Database& database);

/// Makes the tables in an empty file, and brings a file of an older layout to this one. Throws
/// EnvironmentError for a layout that is newer than the program.
void prepare_for_writing(const Database& database);
/// Throws EnvironmentError for any layout but this one.
void check_for_reading(const Database& database);

/// All tables of this layout, and its version; inside a transaction.
void create_tables(const Database& database);

}  // namespace inyeon::store
