// Files of older layouts.
#pragma once

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// Brings a file of an older layout to this program's, all or nothing: its contributions are taken
/// out and put in again. Throws EnvironmentError where the file cannot be written.
void migrate(const Database& database, std::int64_t from_version);

}  // namespace inyeon::store
