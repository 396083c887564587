// inyeon extract: articles in, one JSON line a document out.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/manual/manual.h"
#include "graph/gold/gold_json.h"

namespace inyeon::cli {
namespace {

class Extract : public Command {
 public:
  explicit Extract(CLI::App& app) {
    add_input_options(app, input_);
    app.add_flag("--open", input_.extract.open_relations,
                 "Also relations outside the vocabulary, as relatedTo with the text's own verb");
    app.add_flag("--explain", explain_, "Print how each sentence was read instead");
  }

  int run() override {
    apply_field_mapping(input_);
    const Extractor extractor;
    const std::size_t problems = explain_ ? explain(extractor) : extract(extractor);
    return problems == 0 ? kDone : kSomeInputUnusable;
  }

 private:
  std::size_t extract(const Extractor& extractor) {
    return extract_documents(
        extractor, input_.inputs, input_.extract,
        [](Extraction&& extraction) {
          std::cout << write_gold(extraction) << '\n';
          if (!std::cout) throw EnvironmentError("cannot write to standard output");
        },
        print_problems());
  }

  std::size_t explain(const Extractor& extractor) {
    return read_documents(
        input_.inputs, input_.extract.read,
        [&](Document&& document) { std::cout << extractor.explain(document); }, print_problems());
  }

  InputOptions input_;
  bool explain_ = false;
};

}  // namespace

Registration register_extract(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("extract", "Print what articles say, one JSON line a document");
  example(*app, "inyeon extract examples/articles/ko-01-hbm-supply.txt", "What one article says");
  example(*app,
          "inyeon extract examples/articles | jq -r '.relations[].predicate' | sort | uniq -c",
          "Count the relations of a folder");
  example(*app, "inyeon extract --explain examples/articles/en-02-acquisition.txt",
          "See how each sentence was read");
  return {app, std::make_unique<Extract>(*app)};
}

}  // namespace inyeon::cli
