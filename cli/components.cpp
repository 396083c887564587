// inyeon components: the parts of a graph that hang together.
#include "graph/query/components.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
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
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    const auto links = store.links(to_filter(filter_));
    const std::vector<Part> parts = find(*links);
    std::size_t listed = 0;
    for (const Part& part : parts) {
      if (listed++ == limit_) break;
      std::vector<std::string> names;
      for (const std::uint32_t node : part.chief)
        names.push_back(store.node(links->key_of(node)).name);
      format_ == "json" ? as_json(part, names) : as_row(part, names);
    }
    if (format_ != "json") std::cout << parts.size() << " components\n";
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

  static void as_row(const Part& part, const std::vector<std::string>& names) {
    std::cout << fmt::format("{:>8}  ", part.size);
    const char* comma = "";
    for (const std::string& name : names) {
      std::cout << comma << printable(name);
      comma = ", ";
    }
    std::cout << (part.size > names.size() ? ", …\n" : "\n");
  }

  static void as_json(const Part& part, const std::vector<std::string>& names) {
    std::cout << "{\"entities\":" << part.size << ",\"names\":[";
    const char* comma = "";
    for (const std::string& name : names) {
      std::cout << comma << json_string(name);
      comma = ",";
    }
    std::cout << "]}\n";
  }

  std::string graph_;
  FilterOptions filter_;
  std::size_t limit_ = 20;
  std::string format_ = "table";
};

}  // namespace

Registration register_components(CLI::App& program) {
  CLI::App* app = program.add_subcommand("components", "List the parts that hang together");
  return {app, std::make_unique<Components>(*app)};
}

}  // namespace inyeon::cli
