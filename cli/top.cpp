// inyeon top: the entities that most hangs on.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <numeric>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "graph/query/centrality.h"

namespace inyeon::cli {
namespace {

class Top : public Command {
 public:
  explicit Top(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("--by", by_,
                   "degree: relations; pagerank; betweenness: shortest ways through it")
        ->check(CLI::IsMember({"degree", "pagerank", "betweenness"}));
    app.add_option("--samples", samples_, "betweenness: from at most so many entities")
        ->check(CLI::PositiveNumber);
    add_filter_options(app, filter_, "Only list entities of these types");
    app.add_option("--limit", limit_, "At most so many");
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    GraphFilter filter = to_filter(filter_);
    const std::vector<std::string> types = std::exchange(filter.types, {});
    const auto links = store.links(filter);
    const std::vector<double> scores = score(*links);
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    // Equal ones by number, that is, by key.
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    std::size_t listed = 0;
    for (const std::uint32_t number : order) {
      if (listed == limit_ || scores[number] <= 0) break;
      const GraphNode node = store.node(links->key_of(number));
      if (!types.empty() && std::find(types.begin(), types.end(), node.type) == types.end())
        continue;
      ++listed;
      format_ == "json" ? as_json(node, scores[number]) : as_row(listed, node, scores[number]);
    }
    return kDone;
  }

 private:
  std::vector<double> score(const GraphLinks& links) const {
    if (by_ == "degree") return degrees(links);
    if (by_ == "pagerank") return page_ranks(GraphView(links, GraphView::Rows::kOutward));
    return betweenness(GraphView(links, GraphView::Rows::kBothWays), samples_);
  }

  std::string number(double score) const {
    if (by_ == "degree") return fmt::format("{:.0f}", score);
    return by_ == "pagerank" ? fmt::format("{:.6f}", score) : fmt::format("{:.1f}", score);
  }

  void as_row(std::size_t rank, const GraphNode& node, double score) const {
    std::cout << fmt::format("{:>4}  {:>10}  ", rank, number(score)) << padded(node.type, 12)
              << "  " << printable(node.name) << '\n';
  }

  void as_json(const GraphNode& node, double score) const {
    std::cout << "{\"key\":" << json_string(node.key) << ",\"name\":" << json_string(node.name)
              << ",\"type\":" << json_string(node.type) << ",\"" << by_ << "\":" << number(score)
              << ",\"documents\":" << node.documents << "}\n";
  }

  std::string graph_;
  std::string by_ = "degree";
  std::uint32_t samples_ = 500;
  FilterOptions filter_;
  std::size_t limit_ = 20;
  std::string format_ = "table";
};

}  // namespace

Registration register_top(CLI::App& program) {
  CLI::App* app = program.add_subcommand("top", "List the entities that most hangs on");
  return {app, std::make_unique<Top>(*app)};
}

}  // namespace inyeon::cli
