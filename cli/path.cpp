// inyeon path: how two entities hang together.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
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
    app.add_option("--k", k_, "So many ways, the shortest first")->check(CLI::Range(1, 1000));
    app.add_option("--by", by_,
                   "steps: the fewest; weight: a step counts less the more documents say it")
        ->check(CLI::IsMember({"steps", "weight"}));
    add_filter_options(app, filter_);
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    const GraphNode from = find_one(store, from_);
    const GraphNode to = find_one(store, to_);
    const GraphFilter filter = to_filter(filter_);
    const std::vector<Way> ways = find(store, from, to, filter);
    for (const Way& way : ways) tell(store, way, filter);
    if (!ways.empty()) return kDone;
    std::cerr << "inyeon: no way from one to the other\n";
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
    format_ == "json" ? as_json(store, way, filter) : as_table(store, way, filter);
  }

  void as_table(const GraphStore& store, const Way& way, const GraphFilter& filter) const {
    std::cout << fmt::format("{} steps", way.keys.size() - 1);
    if (by_ == "weight") std::cout << fmt::format(", cost {:.3f}", way.cost);
    std::cout << "\n  " << printable(store.node(way.keys.front()).name) << '\n';
    for (std::size_t i = 0; i + 1 < way.keys.size(); ++i) {
      for (const GraphEdge& edge : store.edges_between(way.keys[i], way.keys[i + 1], filter)) {
        const bool forth = edge.subject == way.keys[i];
        const bool both = Schema::core().symmetric(edge.predicate);
        std::cout << fmt::format("    {} {}  {}  {}\n",
                                 both    ? "↔"
                                 : forth ? "→"
                                         : "←",
                                 edge.predicate, to_string(edge.status), edge.documents);
      }
      std::cout << "  " << printable(store.node(way.keys[i + 1]).name) << '\n';
    }
  }

  void as_json(const GraphStore& store, const Way& way, const GraphFilter& filter) const {
    std::cout << fmt::format("{{\"steps\":{},\"cost\":{:.6f},\"nodes\":[", way.keys.size() - 1,
                             way.cost);
    const char* comma = "";
    for (const std::string& key : way.keys) {
      std::cout << comma << "{\"key\":" << json_string(key)
                << ",\"name\":" << json_string(store.node(key).name) << '}';
      comma = ",";
    }
    std::cout << "],\"relations\":[";
    comma = "";
    for (std::size_t i = 0; i + 1 < way.keys.size(); ++i) {
      for (const GraphEdge& edge : store.edges_between(way.keys[i], way.keys[i + 1], filter)) {
        std::cout << comma << "{\"step\":" << i + 1 << ",\"key\":" << json_string(edge.key)
                  << ",\"subject\":" << json_string(edge.subject_name)
                  << ",\"predicate\":" << json_string(edge.predicate)
                  << ",\"object\":" << json_string(edge.object_name)
                  << ",\"status\":" << json_string(to_string(edge.status))
                  << ",\"documents\":" << edge.documents << '}';
        comma = ",";
      }
    }
    std::cout << "]}\n";
  }

  std::string graph_, from_, to_;
  std::size_t k_ = 1;
  std::string by_ = "steps";
  FilterOptions filter_;
  std::string format_ = "table";
};

}  // namespace

Registration register_path(CLI::App& program) {
  CLI::App* app = program.add_subcommand("path", "Show how two entities hang together");
  return {app, std::make_unique<Path>(*app)};
}

}  // namespace inyeon::cli
