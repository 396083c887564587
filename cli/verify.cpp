// inyeon verify: whether a graph file is sound.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/width.h"
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
    add_format_option(app, format_);
  }

  int run() override {
    if (graph_.empty())
      throw UsageError("GRAPH is required: name the graph file, or set INYEON_GRAPH");
    const GraphCheck check = open_graph(graph_, StoreMode::kRead).verify();
    if (format_ == Format::kTable) as_table(check);
    if (format_ == Format::kJson) as_json(check);
    if (format_ == Format::kCsv) as_csv(check);
    for (const std::string& fault : check.faults)
      complain(printable(graph_) + ": " + tr(printable(fault)));
    return check.faults.empty() ? kDone : kEnvironment;
  }

 private:
  static void as_table(const GraphCheck& check) {
    std::cout << tr(check.faults.empty() ? "sound" : "broken") << '\n';
    const std::vector<std::pair<std::string, std::string>> lines = {
        {tr("documents"), std::to_string(check.documents)},
        {tr("statements"), std::to_string(check.statements)},
        {tr("graph hash"), check.hash}};
    std::size_t width = 0;
    for (const auto& [name, value] : lines) width = std::max(width, display_width(name));
    for (const auto& [name, value] : lines)
      std::cout << "  " << padded(name, width) << "  " << value << '\n';
  }

  static void as_csv(const GraphCheck& check) {
    Listing rows({{"sound", "sound"},
                  {"documents", "documents", true},
                  {"statements", "statements", true},
                  {"hash", "graph hash"},
                  {"faults", "faults", false, true}});
    rows.row({check.faults.empty() ? "true" : "false", std::to_string(check.documents),
              std::to_string(check.statements), check.hash, list_of(check.faults)});
    rows.print(Format::kCsv, std::cout);
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
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_verify(CLI::App& program) {
  CLI::App* app = program.add_subcommand("verify", "Check a graph file from end to end");
  example(*app, "inyeon verify news.inyeon", "Whether the file is sound");
  return {app, std::make_unique<Verify>(*app)};
}

}  // namespace inyeon::cli
