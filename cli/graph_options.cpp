#include "cli/graph_options.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>

#include "graph/model/problem.h"

namespace inyeon::cli {

void add_graph_option(CLI::App& app, std::string& path) {
  app.add_option("-g,--graph", path, "The graph file; default: $INYEON_GRAPH")
      ->envname("INYEON_GRAPH")
      ->required();
}

void add_filter_options(CLI::App& app, FilterOptions& options) {
  GraphFilter& filter = options.filter;
  app.add_option("--predicate", filter.predicates, "Only these relations")->delimiter(',');
  app.add_option("--type", filter.types, "Only entities of these types")->delimiter(',');
  app.add_option("--status", options.statuses,
                 "fact, planned, negotiating, speculated, denied, ended")
      ->delimiter(',');
  app.add_option("--since", filter.since, "Reported on this day or later: 2025-11-01");
  app.add_option("--until", filter.until, "Reported on this day or earlier");
  app.add_option("--min-confidence", filter.min_confidence, "Leave out relations below this")
      ->check(CLI::Range(0.0, 1.0));
  app.add_flag("--open", filter.open_relations, "Also relations outside the vocabulary");
}

GraphFilter to_filter(const FilterOptions& options) {
  GraphFilter filter = options.filter;
  for (const std::string& name : options.statuses) {
    const auto status = parse_status(name);
    if (!status) throw UsageError("--status " + name + ": there is no such status");
    filter.statuses.push_back(*status);
  }
  for (const std::string& name : filter.predicates) {
    if (Schema::core().find(name) == nullptr)
      throw UsageError("--predicate " + name + ": there is no such relation");
  }
  return filter;
}

std::vector<GraphNode> find_nodes(const GraphStore& store, std::string_view name) {
  std::vector<GraphNode> nodes = store.find(name);
  if (!nodes.empty()) return nodes;
  std::string message = "nothing in the graph is called " + printable(name);
  const char* before = "; did you mean ";
  for (const std::string& near : store.suggest(name, 3)) {
    message += before + printable(near);
    before = ", ";
  }
  throw UsageError(message);
}

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace inyeon::cli
