// inyeon verify: whether a graph file is sound.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"

namespace inyeon::cli {
namespace {

class Verify : public Command {
 public:
  explicit Verify(CLI::App& app) {
    app.add_option("-g,--graph,GRAPH", graph_, "The graph file; default: $INYEON_GRAPH")
        ->envname("INYEON_GRAPH")
        ->required();
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphCheck check = GraphStore::open(graph_, StoreMode::kRead).verify();
    format_ == "json" ? as_json(check) : as_table(check);
    for (const std::string& fault : check.faults)
      std::cerr << "inyeon: " << printable(graph_) << ": " << printable(fault) << '\n';
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
  return {app, std::make_unique<Verify>(*app)};
}

}  // namespace inyeon::cli
