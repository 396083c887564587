// inyeon neighbours: what a graph says about an entity.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/neighbours_output.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"

namespace inyeon::cli {
namespace {

class Neighbours : public Command {
 public:
  explicit Neighbours(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("NAME", name_, "An entity, by any of its names")->required();
    add_filter_options(app, filter_);
    app.add_option("--depth", depth_, "Steps to go")->check(CLI::Range(1, 10));
    app.add_option("--direction", direction_, "Relations that lead out of it, into it, or both")
        ->check(CLI::IsMember({"out", "in", "both"}))
        ->type_name("WAY");
    app.add_option("--limit", limit_, "At most so many relations");
    app.add_flag("--evidence", evidence_, "Quote what the texts say");
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    Listing rows = neighbour_rows();
    for (const GraphNode& node : find_nodes(store, name_)) {
      const std::vector<Neighbour> found = walk(store, node);
      if (format_ == Format::kTable) print_neighbours(node, found, evidence_);
      if (format_ == Format::kJson) print_neighbours_json(found, evidence_);
      if (format_ == Format::kCsv) add_neighbours(found, rows);
    }
    if (format_ == Format::kCsv) rows.print(format_, std::cout);
    return kDone;
  }

 private:
  std::vector<Neighbour> walk(const GraphStore& store, const GraphNode& start) const {
    const GraphFilter filter = to_filter(filter_);
    std::vector<Neighbour> found;
    std::set<std::string> seen{start.key};
    std::set<std::string> edges;
    std::vector<std::string> frontier{start.key};
    for (std::uint32_t step = 1; step <= depth_; ++step) {
      std::vector<std::string> further;
      const std::size_t first = found.size();
      for (const std::string& key : frontier) {
        for (GraphEdge& edge : store.edges_of(key, filter, EdgeDetail::kOutline)) {
          if (!goes_there(edge, key) || !edges.insert(edge.key).second) continue;
          const std::string other = other_end(edge, key);
          if (!other.empty() && seen.insert(other).second) further.push_back(other);
          found.push_back({key, std::move(edge), step});
        }
      }
      std::sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(), before);
      frontier = std::move(further);
    }
    if (found.size() > limit_) found.resize(limit_);
    read_further(store, found);
    return found;
  }

  // Only of what is shown. Figures have their texts now, which come last in the order.
  void read_further(const GraphStore& store, std::vector<Neighbour>& found) const {
    const bool quotes = evidence_ || format_ == Format::kCsv;
    std::vector<GraphEdge*> edges;
    for (Neighbour& one : found) edges.push_back(&one.edge);
    store.complete(edges, quotes ? EdgeDetail::kEvidence : EdgeDetail::kQualifiers);
    std::sort(found.begin(), found.end(), [](const Neighbour& a, const Neighbour& b) {
      return a.depth != b.depth ? a.depth < b.depth : before(a, b);
    });
  }

  // By relation and direction; in these the newest, then the best supported first.
  static bool before(const Neighbour& a, const Neighbour& b) {
    const auto group = [](const Neighbour& n) {
      return std::tuple(n.edge.predicate, n.edge.subject != n.self);
    };
    if (group(a) != group(b)) return group(a) < group(b);
    if (a.edge.last_date != b.edge.last_date) return a.edge.last_date > b.edge.last_date;
    if (a.edge.documents != b.edge.documents) return a.edge.documents > b.edge.documents;
    const auto names = [](const Neighbour& n) {
      return std::tie(n.edge.subject_name, n.edge.object_name, n.edge.key);
    };
    return names(a) < names(b);
  }

  bool goes_there(const GraphEdge& edge, const std::string& key) const {
    if (direction_ == "both" || schema_in_force().symmetric(edge.predicate)) return true;
    return (direction_ == "out") == (edge.subject == key);
  }

  static std::string other_end(const GraphEdge& edge, const std::string& key) {
    const auto* object = std::get_if<std::string>(&edge.object);
    if (object == nullptr) return {};
    return *object == key ? edge.subject : *object;
  }

  std::string graph_;
  std::string name_;
  FilterOptions filter_;
  std::uint32_t depth_ = 1;
  std::string direction_ = "both";
  std::size_t limit_ = 200;
  bool evidence_ = false;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_neighbours(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "neighbours",
      "Show what surrounds an entity\n\n"
      "Relations are grouped by predicate, the newest first; an arrow says which way a relation "
      "goes. "
      "Each line has the status that the texts give the relation, the date of the newest document, "
      "the number of documents that say so, and what else is known: amounts, places, roles.");
  app->alias("neighbors");
  example(*app, "inyeon neighbours 엔비디아 -g news.inyeon", "All about a company");
  example(
      *app,
      "inyeon neighbours 엔비디아 -g news.inyeon --predicate suppliesTo --direction in --evidence",
      "Its suppliers, and the sentences that say so");
  example(*app,
          "inyeon neighbours 한빛반도체 -g news.inyeon --status planned,negotiating --format json",
          "What is not done yet, as JSON lines");
  return {app, std::make_unique<Neighbours>(*app)};
}

}  // namespace inyeon::cli
