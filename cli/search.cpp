// inyeon search: entities whose names contain a text.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"

namespace inyeon::cli {
namespace {

class Search : public Command {
 public:
  explicit Search(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("TEXT", text_, "A name or a part of one")->required();
    app.add_option("--limit", limit_, "At most so many");
    app.add_option("--format", format_, "How to print it")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    const auto nodes = store.search(text_, limit_);
    std::size_t width = 0;
    for (const GraphNode& node : nodes)
      width = std::max(width, display_width(printable(node.name)));
    for (const GraphNode& node : nodes) format_ == "json" ? as_json(node) : as_row(node, width);
    return kDone;
  }

 private:
  static void as_json(const GraphNode& node) {
    std::cout << "{\"key\":" << json_string(node.key) << ",\"name\":" << json_string(node.name)
              << ",\"type\":" << json_string(node.type) << ",\"documents\":" << node.documents
              << ",\"aliases\":[";
    const char* comma = "";
    for (const std::string& alias : node.aliases) {
      std::cout << comma << json_string(alias);
      comma = ",";
    }
    std::cout << "]}\n";
  }

  static void as_row(const GraphNode& node, std::size_t width) {
    std::cout << padded(printable(node.name), width) << "  " << padded(node.type, 12) << "  "
              << padded(std::to_string(node.documents), 4);
    const char* comma = "  ";
    for (const std::string& alias : node.aliases) {
      std::cout << comma << printable(alias);
      comma = ", ";
    }
    std::cout << '\n';
  }

  std::string graph_;
  std::string text_;
  std::size_t limit_ = 20;
  std::string format_ = "table";
};

}  // namespace

Registration register_search(CLI::App& program) {
  CLI::App* app = program.add_subcommand("search", "Find entities by a part of a name");
  example(*app, "inyeon search 반도체 -g news.inyeon", "Names with 반도체 in them");
  return {app, std::make_unique<Search>(*app)};
}

}  // namespace inyeon::cli
