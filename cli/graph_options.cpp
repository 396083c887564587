#include "cli/graph_options.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "graph/model/problem.h"

namespace inyeon::cli {

void add_graph_option(CLI::App& app, std::string& path) {
  app.add_option("-g,--graph", path, "The graph file; default: $INYEON_GRAPH")
      ->envname("INYEON_GRAPH")
      ->required();
}

void add_filter_options(CLI::App& app, FilterOptions& options, const std::string& about_types) {
  GraphFilter& filter = options.filter;
  app.add_option("--predicate", filter.predicates, "Only these relations")->delimiter(',');
  app.add_option("--type", filter.types, about_types)->delimiter(',');
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

GraphNode find_one(const GraphStore& store, const std::string& name) {
  const bool key = name.size() == 17 && name.front() == 'n' &&
                   name.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
  if (key) return store.node(name);
  std::vector<GraphNode> nodes = find_nodes(store, name);
  if (nodes.size() > 1) {
    std::cerr << "inyeon: " << nodes.size() << " things are called " << printable(name)
              << "; taking the one that most documents mention, " << nodes.front().key << '\n';
  }
  return std::move(nodes.front());
}

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    if (u_getCombiningClass(c) != 0) continue;
    width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t taken = display_width(text);
  if (taken < width) result.append(width - taken, ' ');
  return result;
}

std::string printable(std::string_view text) {
  std::string result;
  for (const char c : text) result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return result;
}

}  // namespace inyeon::cli
