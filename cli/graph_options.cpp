#include "cli/graph_options.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>

#include "cli/errors/suggest.h"
#include "cli/messages/text.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "graph/model/problem.h"

namespace inyeon::cli {

void add_graph_option(CLI::App& app, std::string& path) {
  app.add_option("-g,--graph", path, "The graph file")
      ->type_name("FILE")
      ->envname("INYEON_GRAPH")
      ->required();
}

void add_filter_options(CLI::App& app, FilterOptions& options) {
  GraphFilter& filter = options.filter;
  const char* group = "What to keep";
  app.add_option("--predicate", filter.predicates, "Only these relations: suppliesTo,acquires")
      ->delimiter(',')
      ->type_name("PREDICATE")
      ->group(group);
  app.add_option("--type", filter.types, "Only entities of these types: Organization,Person")
      ->delimiter(',')
      ->type_name("TYPE")
      ->group(group);
  app.add_option("--status", options.statuses,
                 "Only what is said so: fact, planned, negotiating, speculated, denied, ended")
      ->delimiter(',')
      ->type_name("STATUS")
      ->group(group);
  app.add_option("--since", filter.since, "Reported on this day or later: 2025-11-01")
      ->type_name("DATE")
      ->group(group);
  app.add_option("--until", filter.until, "Reported on this day or earlier")
      ->type_name("DATE")
      ->group(group);
  app.add_option("--min-confidence", filter.min_confidence, "Leave out relations below this")
      ->check(CLI::Range(0.0, 1.0))
      ->group(group);
  app.add_flag("--open", filter.open_relations, "Also relations outside the vocabulary")
      ->group(group);
}

void check_predicate(std::string_view what, const std::string& name) {
  if (schema_in_force().find(name) != nullptr) return;
  std::vector<std::string> known;
  for (const PredicateInfo& info : schema_in_force().predicates()) known.push_back(info.name);
  throw UsageError(tr("{} {}: there is no such relation", what, printable(name)) +
                   did_you_mean(name, known));
}

void check_type(std::string_view what, const std::string& name) {
  if (schema_in_force().has_type(name)) return;
  const auto types = schema_in_force().types();
  throw UsageError(tr("{} {}: there is no such type", what, printable(name)) +
                   did_you_mean(name, {types.begin(), types.end()}));
}

GraphFilter to_filter(const FilterOptions& options) {
  GraphFilter filter = options.filter;
  for (const std::string& name : options.statuses) {
    const auto status = parse_status(name);
    if (!status)
      throw UsageError(
          tr("--status {}: there is no such status", printable(name)) +
          did_you_mean(name, {"fact", "planned", "negotiating", "speculated", "denied", "ended"}));
    filter.statuses.push_back(*status);
  }
  for (const std::string& name : filter.types) check_type("--type", name);
  for (const std::string& name : filter.predicates) {
    check_predicate("--predicate", name);
  }
  return filter;
}

namespace {

// "삼성전자 (Organization, 12 documents)"
std::string suggestion(const GraphStore& store, const std::string& name) {
  const std::vector<GraphNode> nodes = store.find(name);
  return nodes.empty() ? printable(name) : described(nodes.front());
}

}  // namespace

std::vector<GraphNode> find_nodes(const GraphStore& store, std::string_view name) {
  std::vector<GraphNode> nodes = store.find(name);
  if (!nodes.empty()) return nodes;
  constexpr std::size_t kSuggestions = 3;
  std::string near;
  for (const std::string& one : store.suggest(name, kSuggestions))
    near += (near.empty() ? "" : ", ") + suggestion(store, one);
  throw UsageError(tr("nothing in the graph is called {}", printable(name)) +
                   (near.empty() ? "" : tr("; did you mean {}?", near)));
}

GraphNode find_one(const GraphStore& store, const std::string& name) {
  const bool key = name.size() == 17 && name.front() == 'n' &&
                   name.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
  if (key) return store.node(name);
  std::vector<GraphNode> nodes = find_nodes(store, name);
  if (nodes.size() > 1) {
    talk(tr("{} things are called {}; taking {}, which most documents mention", nodes.size(),
            printable(name), nodes.front().key));
  }
  return std::move(nodes.front());
}

void add_surroundings_options(CLI::App& app, SurroundingsOptions& options) {
  app.add_option("--around", options.name, "Only the surroundings of this entity")
      ->type_name("NAME");
  app.add_option("--depth", options.depth, "How far around it")->check(CLI::Range(1, 10));
}

void set_surroundings(GraphFilter& filter, const SurroundingsOptions& options,
                      const GraphStore& store) {
  if (options.name.empty()) return;
  filter.around = find_one(store, options.name).key;
  filter.depth = options.depth;
}

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace inyeon::cli
