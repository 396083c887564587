// inyeon diff: what two graph files say differently.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/terminal/style.h"

namespace inyeon::cli {
namespace {

// What is kept of the first graph while the second is read.
struct Kept {
  std::uint64_t key = 0;
  std::uint32_t documents = 0;
  Status status = Status::kFact;
  bool met = false;
};

class Diff : public Command {
 public:
  explicit Diff(CLI::App& app) {
    app.add_option("OLD", old_, "A graph file")->required();
    app.add_option("NEW", new_, "Another")->required();
    add_filter_options(app, filter_);
    app.add_flag("--documents", documents_, "Also where only the number of documents differs");
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore before = open_graph(old_, StoreMode::kRead);
    const GraphStore after = open_graph(new_, StoreMode::kRead);
    const GraphFilter filter = to_filter(filter_);
    // A relation that a filter leaves out of one file is none that came or went.
    GraphFilter all;
    all.open_relations = filter.open_relations;
    std::vector<Kept> kept;
    before.source(all)->visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
      kept.push_back({number(edge.key), edge.documents, edge.status, false});
    });
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.key < b.key; });
    after.source(all)->visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
      if (Kept* one = find(kept, edge.key)) one->met = true;
    });
    after.source(filter)->visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
      const Kept* one = find(kept, edge.key);
      if (one == nullptr) return tell('+', edge, edge.status);
      if (one->status != edge.status || (documents_ && one->documents != edge.documents))
        tell('~', edge, one->status);
    });
    before.source(filter)->visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
      if (!find(kept, edge.key)->met) tell('-', edge, edge.status);
    });
    if (format_ == Format::kTable) {
      std::cout << tr("{} added, {} changed, {} gone", added_, changed_, gone_) << '\n';
    } else {
      rows_.print(format_, std::cout);
    }
    return kDone;
  }

 private:
  static std::uint64_t number(const std::string& key) {
    return std::stoull(key.substr(1), nullptr, 16);
  }

  static Kept* find(std::vector<Kept>& kept, const std::string& key) {
    const std::uint64_t wanted = number(key);
    const auto at = std::lower_bound(kept.begin(), kept.end(), wanted,
                                     [](const Kept& a, std::uint64_t b) { return a.key < b; });
    return at == kept.end() || at->key != wanted ? nullptr : &*at;
  }

  void tell(char sign, const GraphEdge& edge, Status before) {
    ++(sign == '+' ? added_ : sign == '-' ? gone_ : changed_);
    if (format_ != Format::kTable) return add_row(sign, edge, before);
    const Style style = sign == '+' ? Style::kGood : sign == '-' ? Style::kBad : Style::kWarning;
    std::cout << styled(style, std::string(1, sign)) << ' ' << printable(edge.subject_name) << ' '
              << styled(Style::kPredicate, edge.predicate) << ' ' << printable(edge.object_name);
    if (!edge.metric.empty()) std::cout << " (" << in_words(edge.metric) << ')';
    std::cout << "  [";
    if (before != edge.status) std::cout << status_in_words(before) << " → ";
    std::cout << status_in_words(edge.status) << "]\n";
  }

  void add_row(char sign, const GraphEdge& edge, Status before) {
    rows_.row({sign == '+'   ? "added"
               : sign == '-' ? "gone"
                             : "changed",
               edge.key, edge.subject_name, edge.predicate, edge.object_name, edge.metric,
               std::string(to_string(edge.status)),
               sign == '+' ? std::string() : std::string(to_string(before)),
               std::to_string(edge.documents)});
  }

  std::string old_, new_;
  FilterOptions filter_;
  bool documents_ = false;
  std::size_t added_ = 0, changed_ = 0, gone_ = 0;
  Format format_ = Format::kTable;
  Listing rows_{{{"change", "change"},
                 {"key", "key"},
                 {"subject", "subject"},
                 {"predicate", "predicate"},
                 {"object", "object"},
                 {"metric", "metric"},
                 {"status", "status"},
                 {"status_before", "status before"},
                 {"documents", "documents", true}}};
};

}  // namespace

Registration register_diff(CLI::App& program) {
  CLI::App* app = program.add_subcommand("diff", "Show what two graph files say differently");
  example(*app,
          "inyeon ingest examples/articles/ko-01-hbm-supply.txt -g older.inyeon && inyeon diff "
          "older.inyeon news.inyeon",
          "What came with later articles");
  example(*app, "inyeon diff news.inyeon news.inyeon --since 2026-02-01 --format json",
          "Only what was reported lately, as JSON lines");
  return {app, std::make_unique<Diff>(*app)};
}

}  // namespace inyeon::cli
