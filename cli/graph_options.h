// Options that every command which asks a graph has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/width.h"
#include "graph/query/graph_source.h"
#include "graph/store/graph_store.h"

namespace CLI {
class App;
}

namespace inyeon::cli {

/// -g/--graph, or INYEON_GRAPH.
void add_graph_option(CLI::App& app, std::string& path);

struct FilterOptions {
  GraphFilter filter;
  std::vector<std::string> statuses;
};
void add_filter_options(CLI::App& app, FilterOptions& options);

/// --around and --depth.
struct SurroundingsOptions {
  std::string name;
  std::uint32_t depth = 1;
};
void add_surroundings_options(CLI::App& app, SurroundingsOptions& options);
/// Leaves the filter as it is where no name was given. Throws UsageError where the graph has none
/// such.
void set_surroundings(GraphFilter& filter, const SurroundingsOptions& options,
                      const GraphStore& store);

/// Throw UsageError, with what may have been meant, where the schema has no such name; `what` says
/// where it was given.
void check_predicate(std::string_view what, const std::string& name);
void check_type(std::string_view what, const std::string& name);
/// Checks what was given. Throws UsageError for an unknown status.
GraphFilter to_filter(const FilterOptions& options);

/// The nodes called so. Throws UsageError with near names where there is none.
std::vector<GraphNode> find_nodes(const GraphStore& store, std::string_view name);

/// The one of them that most documents mention, with a word on the others to standard error. A
/// node's key is also taken.
GraphNode find_one(const GraphStore& store, const std::string& name);

/// Text as JSON, in quotes.
std::string json_string(std::string_view text);

}  // namespace inyeon::cli
