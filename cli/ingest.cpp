// inyeon ingest: articles, or what extract printed, into the graph file.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/input.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/session.h"
#include "export/readback/read_export.h"
#include "graph/gold/gold_json.h"

namespace inyeon::cli {
namespace {

constexpr std::size_t kBatch = 1000;

class Ingest : public Command {
 public:
  explicit Ingest(CLI::App& app) {
    add_graph_option(app, graph_);
    add_input_options(app, input_);
    app.add_flag("--open", input_.extract.open_relations, "Also relations outside the vocabulary");
    auto* extracted =
        app.add_flag("--extracted", extracted_, "The input is what `inyeon extract` printed");
    app.add_flag("--from-export", from_export_,
                 "The input is what `inyeon export` wrote as jsonld or graphml")
        ->excludes(extracted);
  }

  int run() override {
    apply_field_mapping(input_);
    GraphStore store = GraphStore::open(graph_, StoreMode::kWrite);
    const ExtractionSink sink = [&](Extraction&& extraction) { put(store, extraction); };
    std::size_t problems = 0;
    if (extracted_ || from_export_) {
      for (const std::string& path : input_.inputs) problems += read_prepared(path, sink);
    } else {
      const Extractor extractor;
      problems =
          extract_documents(extractor, input_.inputs, input_.extract, sink, print_problems());
    }
    store.commit();
    talk(tr("{} documents added, {} replaced, {} unchanged", counts_[1], counts_[2], counts_[0]));
    return problems == 0 ? kDone : kSomeInputUnusable;
  }

 private:
  void put(GraphStore& store, const Extraction& extraction) {
    ++counts_[static_cast<std::size_t>(store.put(extraction))];
    if (++pending_ % kBatch == 0) store.commit();
  }

  std::size_t read_prepared(const std::string& path, const ExtractionSink& sink) const {
    std::ifstream file;
    if (path != "-") file.open(path, std::ios::binary);
    if (path != "-" && !file) {
      print_problems()({path, 0, 0, "cannot be opened; left out"});
      return 1;
    }
    std::istream& in = path == "-" ? std::cin : file;
    return from_export_ ? read_export(in, path, sink, print_problems())
                        : read_extracted(in, path, sink);
  }

  static std::size_t read_extracted(std::istream& in, const std::string& path,
                                    const ExtractionSink& sink) {
    const ProblemSink report = print_problems();
    std::size_t problems = 0;
    std::uint64_t offset = 0;
    std::string line;
    for (std::uint64_t number = 1; std::getline(in, line); ++number) {
      try {
        if (!line.empty()) sink(read_gold(line));
      } catch (const std::invalid_argument& error) {
        report({path, number, offset, std::string(error.what()) + "; line left out"});
        ++problems;
      }
      offset += line.size() + 1;
    }
    return problems;
  }

  std::string graph_;
  InputOptions input_;
  bool extracted_ = false;
  bool from_export_ = false;
  std::size_t pending_ = 0;
  std::size_t counts_[3] = {0, 0, 0};
};

}  // namespace

Registration register_ingest(CLI::App& program) {
  CLI::App* app = program.add_subcommand("ingest", "Add articles to a graph file");
  example(*app, "inyeon ingest examples/articles -g news.inyeon",
          "Read a folder into a graph file");
  example(*app, "inyeon extract examples/articles | inyeon ingest --extracted -g news.inyeon",
          "Extract here, add there");
  example(*app,
          "inyeon ingest --field text=body --field date=published -g news.inyeon - <<< '{\"id\": "
          "\"1\", \"body\": \"한빛반도체는 엔비디아에 HBM4를 공급한다.\", \"published\": "
          "\"2026-01-01\"}'",
          "JSON lines with other field names");
  return {app, std::make_unique<Ingest>(*app)};
}

}  // namespace inyeon::cli
