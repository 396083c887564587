// The schema pack of this run: given by --schema, or carried by the graph file that is asked.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "graph/pack/schema_pack.h"
#include "graph/store/graph_store.h"

namespace CLI {
class App;
}

namespace inyeon::cli {

/// --schema DIR, or INYEON_SCHEMA.
void add_schema_option(CLI::App& app, std::string& folder);

/// The pack of a folder; nullptr where it has faults, each of which is printed.
std::shared_ptr<const SchemaPack> check_schema_pack(const std::string& folder);

/// The pack of a folder, put in force; nullptr where no folder is given. Prints each of its faults;
/// throws UsageError where there is one.
std::shared_ptr<const SchemaPack> use_schema_pack(const std::string& folder);

/// GraphStore::open(); a pack that the file carries is put in force.
GraphStore open_graph(const std::string& path, StoreMode mode);

/// What types and predicates are called and may be asked for: the core vocabulary, or that of the
/// pack put in force last.
const Schema& schema_in_force();

/// The name of a type for people: a pack's own label where messages are Korean.
std::string type_in_words(std::string_view type);

}  // namespace inyeon::cli
