// inyeon stats: what a graph file holds.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"

namespace inyeon::cli {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

class Stats : public Command {
 public:
  explicit Stats(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("--format", format_, "How to print it")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
  }

  int run() override {
    const GraphStats stats = GraphStore::open(graph_, StoreMode::kRead).stats();
    format_ == "json" ? as_json(stats) : as_table(stats);
    return kDone;
  }

 private:
  static void as_table(const GraphStats& s) {
    const Counts totals{{"documents", s.documents},
                        {"entities", s.nodes},
                        {"relations", s.edges},
                        {"statements", s.sayings}};
    print("", totals);
    if (!s.first_date.empty())
      std::cout << "  from " << s.first_date << " to " << s.last_date << '\n';
    print("\nentities\n", s.nodes_by_type);
    print("\nrelations\n", s.edges_by_predicate);
    print("\nstatus\n", s.edges_by_status);
  }

  static void print(const char* heading, const Counts& counts) {
    std::cout << heading;
    for (const auto& [name, count] : counts) std::cout << "  " << padded(name, 16) << count << '\n';
  }

  static void put(const char* key, const Counts& counts) {
    std::cout << ',' << json_string(key) << ":{";
    const char* comma = "";
    for (const auto& [name, count] : counts) {
      std::cout << comma << json_string(name) << ':' << count;
      comma = ",";
    }
    std::cout << '}';
  }

  static void as_json(const GraphStats& s) {
    std::cout << "{\"documents\":" << s.documents << ",\"entities\":" << s.nodes
              << ",\"relations\":" << s.edges << ",\"statements\":" << s.sayings
              << ",\"first_date\":" << json_string(s.first_date)
              << ",\"last_date\":" << json_string(s.last_date);
    put("entities_by_type", s.nodes_by_type);
    put("relations_by_predicate", s.edges_by_predicate);
    put("relations_by_status", s.edges_by_status);
    std::cout << "}\n";
  }

  std::string graph_;
  std::string format_ = "table";
};

}  // namespace

Registration register_stats(CLI::App& program) {
  CLI::App* app = program.add_subcommand("stats", "Count what a graph file holds");
  example(*app, "inyeon stats -g news.inyeon", "What is in a graph file");
  return {app, std::make_unique<Stats>(*app)};
}

}  // namespace inyeon::cli
