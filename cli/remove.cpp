// inyeon remove: documents out of the graph file.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/ingest_journal.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"

namespace inyeon::cli {
namespace {

class Remove : public Command {
 public:
  explicit Remove(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("DOC", documents_, "Ids of documents")->required();
  }

  int run() override {
    { open_graph(graph_, StoreMode::kRead); }  // removing does not make a file
    IngestJournal::drop(graph_);
    GraphStore store = open_graph(graph_, StoreMode::kWrite);
    int status = kDone;
    for (const std::string& id : documents_) {
      if (store.remove(id)) continue;
      complain(tr("the graph has no document {}", printable(id)));
      status = kSomeInputUnusable;
    }
    store.commit();
    return status;
  }

 private:
  std::string graph_;
  std::vector<std::string> documents_;
};

}  // namespace

Registration register_remove(CLI::App& program) {
  CLI::App* app = program.add_subcommand("remove", "Take documents out of a graph file");
  example(*app, "inyeon remove examples/articles/ko-06-denial.txt -g news.inyeon",
          "Take an article out again");
  return {app, std::make_unique<Remove>(*app)};
}

}  // namespace inyeon::cli
