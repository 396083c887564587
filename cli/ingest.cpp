// inyeon ingest: articles, or what extract printed, into the graph file.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/ingest_journal.h"
#include "cli/input.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/reading.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/interrupt.h"
#include "export/readback/read_export.h"
#include "graph/gold/gold_json.h"
#include "graph/identity/stable_hash.h"

namespace inyeon::cli {
namespace {

// Articles are slow to read and are kept soon; prepared input is fast to write in large parts.
constexpr std::size_t kArticlesAtOnce = 1000;
constexpr std::size_t kPreparedAtOnce = 50'000;

class Ingest : public Command {
 public:
  explicit Ingest(CLI::App& app) {
    add_graph_option(app, graph_);
    add_input_options(app, input_);
    add_schema_option(app, schema_);
    app.add_flag("--open", input_.extract.open_relations, "Also relations outside the vocabulary");
    auto* extracted =
        app.add_flag("--extracted", extracted_, "The input is what `inyeon extract` printed");
    app.add_flag("--from-export", from_export_,
                 "The input is what `inyeon export` wrote as jsonld or graphml")
        ->excludes(extracted);
    app.add_option("--commit-every", commit_every_,
                   "Documents that are written at once; default: 1000, or 50000 of prepared input")
        ->check(CLI::PositiveNumber)
        ->type_name("COUNT");
  }

  int run() override {
    apply_field_mapping(input_);
    const auto given = use_schema_pack(schema_);
    if (commit_every_ == 0)
      commit_every_ = extracted_ || from_export_ ? kPreparedAtOnce : kArticlesAtOnce;
    GraphStore store = open_graph(graph_, StoreMode::kWrite);
    if (given) store.set_schema_pack(*given);
    pack_ = store.schema_pack();
    const ExtractionSink sink = [&](Extraction&& extraction) { put(store, extraction); };
    std::size_t problems = 0;
    if (extracted_ || from_export_) {
      watch_for_interrupt();
      for (const std::string& path : input_.inputs) problems += read_prepared(path, sink, store);
    } else {
      problems = read_articles(store);
    }
    store.commit();
    if (journal_) interrupted() ? journal_->commit() : journal_->finish();
    talk(tr("{} documents added, {} replaced, {} unchanged", counts_[1], counts_[2], counts_[0]));
    if (interrupted()) {
      complain(tr("interrupted; the same command goes on from here"));
      return kInterrupted;
    }
    return problems == 0 ? kDone : kSomeInputUnusable;
  }

 private:
  std::size_t read_articles(GraphStore& store) {
    const Extractor extractor(Ranking::kLearnt, pack_);
    journal_.emplace(graph_, settings());
    std::size_t passed = 0;
    input_.extract.skip = [&](const Document& document) {
      const bool known = journal_->has(document);
      passed += known;
      return known;
    };
    const WatchedRun run(input_.inputs, input_.extract, true);
    const std::size_t problems = extract_documents(
        extractor, input_.inputs, input_.extract,
        [&](Extraction&& extraction) {
          journal_->note(extraction);
          put(store, extraction);
        },
        print_problems());
    if (passed > 0) talk(tr("{} documents were there from the run before", passed));
    return problems;
  }

  // All that decides what a text gives.
  std::string settings() const {
    const ExtractOptions& o = input_.extract;
    return fmt::format("{} {} {} {} {:x}", o.min_confidence, o.open_relations, o.read.language,
                       o.read.encoding, pack_ ? stable_hash(pack_->bytes()) : 0);
  }

  // Its types and predicates would mean nothing here.
  void check_pack(const Extraction& extraction) const {
    if (extraction.schema.empty() || (pack_ && pack_->label() == extraction.schema)) return;
    throw std::invalid_argument("made with the schema pack " + extraction.schema +
                                ", which is not in force: give it with --schema");
  }

  void put(GraphStore& store, const Extraction& extraction) {
    check_pack(extraction);
    ++counts_[static_cast<std::size_t>(store.put(extraction))];
    if (++pending_ % commit_every_ != 0) return;
    store.commit();
    if (journal_) journal_->commit();
  }

  std::size_t read_prepared(const std::string& path, const ExtractionSink& sink,
                            GraphStore& store) const {
    std::ifstream file;
    if (path != "-") file.open(path, std::ios::binary);
    if (path != "-" && !file) {
      print_problems()({path, 0, 0, "cannot be opened; left out"});
      return 1;
    }
    std::istream& in = path == "-" ? std::cin : file;
    if (!from_export_) return read_extracted(in, path, sink);
    const AliasSink alias_sink = [&](AliasRule&& rule) { store.set_alias(rule); };
    return read_export(in, path, sink, alias_sink, print_problems());
  }

  std::size_t read_extracted(std::istream& in, const std::string& path,
                             const ExtractionSink& sink) const {
    const ProblemSink report = print_problems();
    std::size_t problems = 0;
    std::uint64_t offset = 0;
    std::string line;
    for (std::uint64_t number = 1; !interrupted() && std::getline(in, line); ++number) {
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

  std::string graph_, schema_;
  std::shared_ptr<const SchemaPack> pack_;
  InputOptions input_;
  bool extracted_ = false;
  bool from_export_ = false;
  std::optional<IngestJournal> journal_;
  std::size_t commit_every_ = 0;
  std::size_t pending_ = 0;
  std::size_t counts_[3] = {0, 0, 0};
};

}  // namespace

Registration register_ingest(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "ingest",
      "Add articles to a graph file\n\n"
      "A document whose id the graph has already is replaced. A schema pack given with --schema "
      "is recorded in the graph file, which is then read and asked with it. Ctrl-C ends the run "
      "between two "
      "documents, with exit status 130; what was read until then is in the graph file, and the "
      "same command goes on from there.");
  example(*app, "inyeon ingest examples/articles -g news.inyeon",
          "Read a folder into a graph file");
  example(*app,
          "inyeon ingest --schema examples/schema-clinical examples/schema-clinical/articles -g "
          "trials.inyeon",
          "With a schema pack; the graph file keeps it");
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
