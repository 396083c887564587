// inyeon verify: whether a graph file is sound.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

class Verify : public Command {
 public:
  explicit Verify(CLI::App& app) {
    app.add_option("GRAPH", graph_, "The graph file")->type_name("FILE");
    app.add_option("-g,--graph", graph_, "The graph file, as elsewhere")
        ->type_name("FILE")
        ->envname("INYEON_GRAPH");
    app.add_option("--format", format_, "How to print it")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
  }

  int run() override {
    if (graph_.empty())
      throw UsageError("GRAPH is required: name the graph file, or set INYEON_GRAPH");
    const GraphCheck check = open_graph(graph_, StoreMode::kRead).verify();
    format_ == "json" ? as_json(check) : as_table(check);
    for (const std::string& fault : check.faults)
      complain(printable(graph_) + ": " + tr(printable(fault)));
    return check.faults.empty() ? kDone : kEnvironment;
  }

 private:
  static void as_table(const GraphCheck& check) {
    std::cout << (check.faults.empty() ? "sound" : "broken") << "\n  documents   "
              << check.documents << "\n  statements  " << check.statements << "\n  graph hash  "
              << check.hash << '\n';
  }

  static void as_json(const GraphCheck& check) {
    std::cout << "{\"sound\":" << (check.faults.empty() ? "true" : "false")
              << ",\"documents\":" << check.documents << ",\"statements\":" << check.statements
              << ",\"hash\":" << json_string(check.hash) << ",\"faults\":[";
    const char* comma = "";
    for (const std::string& fault : check.faults) {
      std::cout << comma << json_string(fault);
      comma = ",";
    }
    std::cout << "]}\n";
  }

  std::string graph_;
  std::string format_ = "table";
};

}  // namespace

Registration register_verify(CLI::App& program) {
  CLI::App* app = program.add_subcommand("verify", "Check a graph file from end to end");
  example(*app, "inyeon verify news.inyeon", "Whether the file is sound");
  return {app, std::make_unique<Verify>(*app)};
}

}  // namespace inyeon::cli
