// Files of older layouts.
#pragma once

#include "graph/pack/schema_pack.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

/// Brings a file of an older layout to this program's, all or nothing: its contributions are taken
/// out and put in again. Throws EnvironmentError where the file cannot be written.
void migrate(const Database& database, std::int64_t from_version);

/// Where the documents were filed by other rules of identity than this program's, files them again,
/// all or nothing: what is added must not depend on which program added it.
void file_again_if_rules_changed(const Database& database);

/// Records a schema pack in the place of the one that is there, if any, and files the documents
/// again by its names, all or nothing.
void take_pack(const Database& database, const SchemaPack& pack);

}  // namespace inyeon::store
