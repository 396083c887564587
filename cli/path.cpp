// inyeon path: how two entities hang together.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/style.h"
#include "graph/query/shortest_paths.h"

namespace inyeon::cli {
namespace {

struct Way {
  std::vector<std::string> keys;
  double cost = 0;
};

class Path : public Command {
 public:
  explicit Path(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("FROM", from_, "An entity, by any of its names")->required();
    app.add_option("TO", to_, "Another")->required();
    app.add_option("--k", k_, "So many ways, the shortest first")
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    app.add_option("--by", by_,
                   "What makes a way short: few steps, or steps that many documents say (weight)")
        ->check(CLI::IsMember({"steps", "weight"}))
        ->type_name("MEASURE");
    add_filter_options(app, filter_);
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    const GraphNode from = find_one(store, from_);
    const GraphNode to = find_one(store, to_);
    const GraphFilter filter = to_filter(filter_);
    const std::vector<Way> ways = find(store, from, to, filter);
    Listing rows({{"way", "way", true},
                  {"cost", "cost", true},
                  {"step", "step", true},
                  {"from", "from"},
                  {"to", "to"},
                  {"key", "key"},
                  {"subject", "subject"},
                  {"predicate", "predicate"},
                  {"object", "object"},
                  {"status", "status"},
                  {"documents", "documents", true}});
    for (std::size_t i = 0; i < ways.size(); ++i) {
      format_ == Format::kTable ? tell(store, ways[i], filter)
                                : add_rows(store, ways[i], i + 1, filter, rows);
    }
    if (format_ != Format::kTable) rows.print(format_, std::cout);
    if (!ways.empty()) return kDone;
    complain(tr("no way from {} to {}", printable(from.name), printable(to.name)));
    return kSomeInputUnusable;
  }

 private:
  // One way of fewest steps is read by index; for the rest the whole graph is.
  std::vector<Way> find(const GraphStore& store, const GraphNode& from, const GraphNode& to,
                        const GraphFilter& filter) const {
    if (k_ == 1 && by_ == "steps") {
      const auto keys = store.shortest_path(from.key, to.key, filter);
      if (keys.empty()) return {};
      return {{keys, static_cast<double>(keys.size() - 1)}};
    }
    const auto links = store.links(filter);
    const auto first = links->number_of(from.key);
    const auto last = links->number_of(to.key);
    if (!first || !last) return {};
    const GraphView view(*links, GraphView::Rows::kBothWays);
    std::vector<Way> ways;
    for (const NumberedPath& path : shortest_paths(
             view, *first, *last, k_, by_ == "weight" ? StepCost::kDocuments : StepCost::kOne)) {
      Way way{{}, static_cast<double>(path.cost) / 1e6};
      for (const std::uint32_t node : path.nodes) way.keys.push_back(links->key_of(node));
      ways.push_back(std::move(way));
    }
    return ways;
  }

  void tell(const GraphStore& store, const Way& way, const GraphFilter& filter) const {
    std::cout << tr_count(way.keys.size() - 1, "{} step", "{} steps");
    if (by_ == "weight") std::cout << ", " << tr("cost {}", fmt::format("{:.3f}", way.cost));
    std::cout << "\n  " << name_of(store, way.keys.front()) << '\n';
    for (std::size_t i = 0; i + 1 < way.keys.size(); ++i) {
      for (const GraphEdge& edge : edges(store, way, i, filter)) {
        const bool forth = edge.subject == way.keys[i];
        const bool both = schema_in_force().symmetric(edge.predicate);
        std::cout << "    "
                  << (both    ? "↔ "
                      : forth ? "→ "
                              : "← ")
                  << styled(Style::kPredicate, edge.predicate) << "  "
                  << status_in_words(edge.status) << "  " << edge.documents << '\n';
      }
      std::cout << "  " << name_of(store, way.keys[i + 1]) << '\n';
    }
  }

  static std::vector<GraphEdge> edges(const GraphStore& store, const Way& way, std::size_t step,
                                      const GraphFilter& filter) {
    return store.edges_between(way.keys[step], way.keys[step + 1], filter, EdgeDetail::kOutline);
  }

  static std::string name_of(const GraphStore& store, const std::string& key) {
    return styled(Style::kName, printable(store.node(key).name));
  }

  static void add_rows(const GraphStore& store, const Way& way, std::size_t number,
                       const GraphFilter& filter, Listing& rows) {
    for (std::size_t i = 0; i + 1 < way.keys.size(); ++i) {
      for (const GraphEdge& edge : edges(store, way, i, filter)) {
        rows.row({std::to_string(number), fmt::format("{:.6f}", way.cost), std::to_string(i + 1),
                  way.keys[i], way.keys[i + 1], edge.key, edge.subject_name, edge.predicate,
                  edge.object_name, std::string(to_string(edge.status)),
                  std::to_string(edge.documents)});
      }
    }
  }

  std::string graph_, from_, to_;
  std::size_t k_ = 1;
  std::string by_ = "steps";
  FilterOptions filter_;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_path(CLI::App& program) {
  CLI::App* app = program.add_subcommand("path", "Show how two entities hang together");
  example(*app, "inyeon path SK하이닉스 현대자동차 -g news.inyeon",
          "The shortest way between two companies");
  example(*app, "inyeon path 엔비디아 현대자동차 --k 3 --by weight -g news.inyeon",
          "Three ways, those that most documents say first");
  example(*app,
          "inyeon path 한빛반도체 네이버클라우드 --predicate suppliesTo,partnersWith --format json "
          "-g news.inyeon",
          "Only over some relations, as JSON lines");
  return {app, std::make_unique<Path>(*app)};
}

}  // namespace inyeon::cli
