// inyeon extract: articles in, one JSON line a document out.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/reading.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/interrupt.h"
#include "graph/gold/gold_json.h"

namespace inyeon::cli {
namespace {

class Extract : public Command {
 public:
  explicit Extract(CLI::App& app) {
    add_input_options(app, input_);
    add_schema_option(app, schema_);
    app.add_flag("--open", input_.extract.open_relations,
                 "Also relations outside the vocabulary, as relatedTo with the text's own verb");
    app.add_flag("--explain", explain_, "Print how each sentence was read instead");
    app.add_flag("--unscored", unscored_,
                 "All that the frames propose, without the learnt scorer's judgement");
  }

  int run() override {
    apply_field_mapping(input_);
    const Extractor extractor(unscored_ ? Ranking::kFrames : Ranking::kLearnt,
                              use_schema_pack(schema_));
    const std::size_t problems = explain_ ? explain(extractor) : extract(extractor);
    if (interrupted()) {
      complain(tr("interrupted; {} documents are printed", printed_));
      return kInterrupted;
    }
    return problems == 0 ? kDone : kSomeInputUnusable;
  }

 private:
  std::size_t extract(const Extractor& extractor) {
    const WatchedRun run(input_.inputs, input_.extract, isatty(STDOUT_FILENO) != 1);
    return extract_documents(
        extractor, input_.inputs, input_.extract,
        [this](Extraction&& extraction) {
          ++printed_;
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
  std::string schema_;
  bool explain_ = false;
  std::size_t printed_ = 0;
  bool unscored_ = false;
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
  example(*app,
          "inyeon extract --schema examples/schema-clinical examples/schema-clinical/articles",
          "With types and relations of a domain of your own");
  return {app, std::make_unique<Extract>(*app)};
}

}  // namespace inyeon::cli
