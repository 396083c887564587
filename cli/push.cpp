// inyeon push: the graph into a server.
#include "export/push/push.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "export/registry.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

constexpr std::size_t kBatchesALine = 25;

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

Credentials read_credentials(const std::string& path) {
  if (path.empty())
    return {from_environment("INYEON_PUSH_USER"), from_environment("INYEON_PUSH_PASSWORD"),
            from_environment("INYEON_PUSH_TOKEN")};
  std::ifstream file(path);
  if (!file) throw UsageError("--credentials " + path + ": cannot be opened");
  Credentials read;
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t equals = line.find('=');
    const std::string key = line.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
    if (line.empty() || line[0] == '#') continue;
    if (key == "user") {
      read.user = value;
    } else if (key == "password") {
      read.password = value;
    } else if (key == "token") {
      read.token = value;
    } else {
      throw UsageError("--credentials " + path + ": expected user=, password= or token=");
    }
  }
  return read;
}

class Push : public Command {
 public:
  explicit Push(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("--to", options_.url,
                   "The endpoint: a SPARQL graph store, or Neo4j's …/db/NAME/query/v2")
        ->required()
        ->type_name("URL");
    app.add_option("--kind", kind_, "sparql or neo4j")
        ->check(CLI::IsMember({"sparql", "neo4j"}))
        ->type_name("KIND")
        ->capture_default_str();
    app.add_option("--into", into_,
                   "IRI of the named graph, or `default`; without it what --base says")
        ->type_name("IRI");
    app.add_flag("--replace", options_.replace, "Empty the named graph first");
    app.add_flag("--dry-run", options_.dry_run, "Say what would be sent, and send nothing");
    app.add_option("--base", options_.base, "What IRIs begin with; ends in / or #")
        ->type_name("IRI");
    app.add_option("--batch-bytes", options_.batch_bytes, "Of N-Triples in one request")
        ->check(CLI::Range(std::size_t{1} << 10U, std::size_t{1} << 30U));
    app.add_option("--credentials", credentials_,
                   "A file of lines user=, password=, token=; default: the environment's "
                   "INYEON_PUSH_USER, INYEON_PUSH_PASSWORD, INYEON_PUSH_TOKEN")
        ->type_name("FILE");
    app.add_option("--ca-file", options_.ca_file, "Trust these certificates, not the system's")
        ->type_name("FILE");
    app.add_option("--progress-file", options_.progress_file,
                   "Where a run that was cut off goes on; default: beside the graph file")
        ->type_name("FILE");
    add_surroundings_options(app, around_);
    add_filter_options(app, filter_);
  }

  int run() override {
    if (!is_base_iri(options_.base))
      throw UsageError("--base " + options_.base + ": no absolute IRI that ends in / or #");
    options_.kind = kind_ == "neo4j" ? PushKind::kNeo4j : PushKind::kSparql;
    options_.graph = into_ == "default" ? "" : into_.empty() ? options_.base : into_;
    options_.credentials = read_credentials(credentials_);
    if (options_.progress_file.empty()) options_.progress_file = graph_ + ".push";
    options_.warn = [](const std::string& text) { talk(tr(text)); };
    options_.progress = [this](const PushProgress& done) {
      if (done.batches % kBatchesALine == 0) print(done);
    };
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    GraphFilter filter = to_filter(filter_);
    set_surroundings(filter, around_, store);
    const auto source = store.source(filter);
    print(push(*source, options_));
    return kDone;
  }

 private:
  void print(const PushProgress& done) const {
    const std::string size = fmt::format("{:.1f}", static_cast<double>(done.bytes) / 1e6);
    std::string text = options_.dry_run ? tr("{} batches to send, {} MB", done.batches, size)
                                        : tr("{} batches sent, {} MB", done.batches, size);
    if (done.passed_over != 0) text += tr("; {} were sent before", done.passed_over);
    talk(text);
  }

  std::string graph_, kind_ = "sparql", into_, credentials_;
  FilterOptions filter_;
  SurroundingsOptions around_;
  PushOptions options_;
};

}  // namespace

Registration register_push(CLI::App& program) {
  CLI::App* app = program.add_subcommand("push", "Load the graph into a server");
  example(*app,
          "inyeon push -g news.inyeon --to https://rdf.example.org/rdf-graph-store --replace "
          "--dry-run",
          "What would go to a SPARQL graph store");
  example(*app,
          "inyeon push -g news.inyeon --kind neo4j --to "
          "https://neo4j.example.org:7473/db/neo4j/query/v2 --dry-run",
          "What would go to Neo4j");
  return {app, std::make_unique<Push>(*app)};
}

}  // namespace inyeon::cli
