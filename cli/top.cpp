// inyeon top: the entities that most hangs on.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <numeric>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "graph/query/centrality.h"

namespace inyeon::cli {
namespace {

class Top : public Command {
 public:
  explicit Top(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option(
           "--by", by_,
           "What counts: relations (degree), being named by what counts itself (pagerank), or "
           "shortest ways that lead through (betweenness)")
        ->check(CLI::IsMember({"degree", "pagerank", "betweenness"}))
        ->type_name("MEASURE");
    app.add_option("--samples", samples_,
                   "Betweenness by ways from at most so many entities, spread evenly")
        ->check(CLI::Range(1, 1000000000))
        ->type_name("N");
    add_filter_options(app, filter_);
    app.add_option("--limit", limit_, "At most so many");
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    GraphFilter filter = to_filter(filter_);
    const std::vector<std::string> types = std::exchange(filter.types, {});
    const auto links = store.links(filter);
    const std::vector<double> scores = score(*links);
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    // Equal ones by number, that is, by key.
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    Listing table({{"rank", "rank", true}, {by_, by_, true}, {"type", "type"}, {"name", "name"}});
    Listing rows({{"rank", "rank", true},
                  {by_, by_, true},
                  {"key", "key"},
                  {"type", "type"},
                  {"name", "name"},
                  {"documents", "documents", true}});
    std::size_t listed = 0;
    for (const std::uint32_t number : order) {
      if (listed == limit_ || scores[number] <= 0) break;
      const GraphNode node = store.node(links->key_of(number));
      if (!types.empty() && std::find(types.begin(), types.end(), node.type) == types.end())
        continue;
      const std::string rank = std::to_string(++listed);
      const std::string value = text_of(scores[number]);
      table.row({rank, value, type_in_words(node.type), node.name});
      rows.row({rank, value, node.key, node.type, node.name, std::to_string(node.documents)});
    }
    (format_ == Format::kTable ? table : rows).print(format_, std::cout);
    return kDone;
  }

 private:
  std::vector<double> score(const GraphLinks& links) const {
    if (by_ == "degree") return degrees(links);
    if (by_ == "pagerank") return page_ranks(GraphView(links, GraphView::Rows::kOutward));
    return betweenness(GraphView(links, GraphView::Rows::kBothWays), samples_);
  }

  std::string text_of(double score) const {
    if (by_ == "degree") return fmt::format("{:.0f}", score);
    return by_ == "pagerank" ? fmt::format("{:.6f}", score) : fmt::format("{:.1f}", score);
  }

  std::string graph_;
  std::string by_ = "degree";
  std::uint32_t samples_ = 500;
  FilterOptions filter_;
  std::size_t limit_ = 20;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_top(CLI::App& program) {
  CLI::App* app = program.add_subcommand("top", "List the entities that most hangs on");
  example(*app, "inyeon top -g news.inyeon", "Those with the most relations");
  example(*app, "inyeon top --by pagerank --type Organization --limit 5 -g news.inyeon",
          "The companies that matter");
  example(*app, "inyeon top --by betweenness --format csv -g news.inyeon",
          "Those between others, for a spreadsheet");
  return {app, std::make_unique<Top>(*app)};
}

}  // namespace inyeon::cli
