// inyeon components: the parts of a graph that hang together.
#include "graph/query/components.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "graph/query/centrality.h"

namespace inyeon::cli {
namespace {

constexpr std::size_t kNamesShown = 5;

struct Part {
  std::vector<std::uint32_t> chief;  ///< the members with most relations
  std::size_t size = 0;
};

class Components : public Command {
 public:
  explicit Components(CLI::App& app) {
    add_graph_option(app, graph_);
    add_filter_options(app, filter_);
    app.add_option("--limit", limit_, "At most so many, the largest first");
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    const auto links = store.links(to_filter(filter_));
    const std::vector<Part> parts = find(*links);
    Listing rows({{"entities", "entities", true}, {"names", "among them", false, true}});
    for (std::size_t i = 0; i < parts.size() && i < limit_; ++i) {
      std::vector<std::string> names;
      for (const std::uint32_t node : parts[i].chief)
        names.push_back(store.node(links->key_of(node)).name);
      rows.row({std::to_string(parts[i].size), list_of(names)});
    }
    rows.print(format_, std::cout);
    if (format_ == Format::kTable)
      std::cout << tr_count(parts.size(), "{} component", "{} components") << '\n';
    return kDone;
  }

 private:
  // Those with a relation, the largest first; equal ones by the first number in them.
  static std::vector<Part> find(const GraphLinks& links) {
    const std::vector<std::uint32_t> root = components(links);
    const std::vector<double> degree = degrees(links);
    std::vector<Part> all(root.size());
    for (std::uint32_t node = 0; node < root.size(); ++node) {
      if (degree[node] == 0) continue;
      Part& part = all[root[node]];
      ++part.size;
      const auto more = [&](std::uint32_t a, std::uint32_t b) {
        return degree[a] != degree[b] ? degree[a] > degree[b] : a < b;
      };
      part.chief.insert(std::upper_bound(part.chief.begin(), part.chief.end(), node, more), node);
      if (part.chief.size() > kNamesShown) part.chief.pop_back();
    }
    std::erase_if(all, [](const Part& part) { return part.size == 0; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Part& a, const Part& b) { return a.size > b.size; });
    return all;
  }

  std::string graph_;
  FilterOptions filter_;
  std::size_t limit_ = 20;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_components(CLI::App& program) {
  CLI::App* app = program.add_subcommand("components", "List the parts that hang together");
  example(*app, "inyeon components -g news.inyeon", "What hangs together, the largest part first");
  example(*app, "inyeon components --predicate suppliesTo --format json -g news.inyeon",
          "Chains of supply, as JSON lines");
  return {app, std::make_unique<Components>(*app)};
}

}  // namespace inyeon::cli
