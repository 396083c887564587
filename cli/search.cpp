// inyeon search: entities whose names contain a text.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"

namespace inyeon::cli {
namespace {

class Search : public Command {
 public:
  explicit Search(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("TEXT", text_, "A name or a part of one")->required();
    app.add_option("--limit", limit_, "At most so many");
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    Listing rows({{"key", "key"},
                  {"name", "name"},
                  {"type", "type"},
                  {"documents", "documents", true},
                  {"aliases", "also called", false, true}});
    Listing table({{"name", "name"},
                   {"type", "type"},
                   {"documents", "documents", true},
                   {"aliases", "also called", false, true}});
    for (const GraphNode& node : store.search(text_, limit_)) {
      const std::string count = std::to_string(node.documents);
      rows.row({node.key, node.name, node.type, count, list_of(node.aliases)});
      table.row({node.name, type_in_words(node.type), count, list_of(node.aliases)});
    }
    (format_ == Format::kTable ? table : rows).print(format_, std::cout);
    return kDone;
  }

 private:
  std::string graph_;
  std::string text_;
  std::size_t limit_ = 20;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_search(CLI::App& program) {
  CLI::App* app = program.add_subcommand("search", "Find entities by a part of a name");
  example(*app, "inyeon search 반도체 -g news.inyeon", "Names with 반도체 in them");
  return {app, std::make_unique<Search>(*app)};
}

}  // namespace inyeon::cli
