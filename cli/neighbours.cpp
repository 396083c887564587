// inyeon neighbours: what a graph says about an entity.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"

namespace inyeon::cli {
namespace {

struct Found {
  std::string self;  ///< key of the node it was reached from
  GraphEdge edge;
  std::uint32_t depth;
};

std::set<std::string> documents(const GraphEdge& edge) {
  std::set<std::string> ids;
  for (const GraphEvidence& one : edge.evidence) ids.insert(one.document.id);
  return ids;
}

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
    app.add_option("--format", format_, "How to print it")
        ->check(CLI::IsMember({"table", "json"}))
        ->type_name("FORMAT");
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    for (const GraphNode& node : find_nodes(store, name_)) {
      std::vector<Found> found = walk(store, node);
      if (found.size() > limit_) found.resize(limit_);
      format_ == "json" ? as_json(found) : as_table(node, found);
    }
    return kDone;
  }

 private:
  std::vector<Found> walk(const GraphStore& store, const GraphNode& start) const {
    const GraphFilter filter = to_filter(filter_);
    std::vector<Found> found;
    std::set<std::string> seen{start.key};
    std::set<std::string> edges;
    std::vector<std::string> frontier{start.key};
    for (std::uint32_t step = 1; step <= depth_; ++step) {
      std::vector<std::string> further;
      const std::size_t first = found.size();
      for (const std::string& key : frontier) {
        for (GraphEdge& edge : store.edges_of(key, filter)) {
          if (!goes_there(edge, key) || !edges.insert(edge.key).second) continue;
          const std::string other = other_end(edge, key);
          if (!other.empty() && seen.insert(other).second) further.push_back(other);
          found.push_back({key, std::move(edge), step});
        }
      }
      std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(), before);
      frontier = std::move(further);
    }
    return found;
  }

  // By relation, then the best supported.
  static bool before(const Found& a, const Found& b) {
    const auto rank = [](const Found& f) {
      return std::tuple(f.edge.predicate, f.edge.subject != f.self,
                        -static_cast<std::ptrdiff_t>(f.edge.evidence.size()), f.edge.subject_name,
                        f.edge.object_name, f.edge.key);
    };
    return rank(a) < rank(b);
  }

  bool goes_there(const GraphEdge& edge, const std::string& key) const {
    if (direction_ == "both" || Schema::core().symmetric(edge.predicate)) return true;
    return (direction_ == "out") == (edge.subject == key);
  }

  static std::string other_end(const GraphEdge& edge, const std::string& key) {
    const auto* object = std::get_if<std::string>(&edge.object);
    if (object == nullptr) return {};
    return *object == key ? edge.subject : *object;
  }

  void as_table(const GraphNode& node, const std::vector<Found>& found) const {
    std::cout << printable(node.name) << " (" << node.type << ", " << node.documents
              << (node.documents == 1 ? " document)\n" : " documents)\n");
    std::size_t width = 0;
    for (const Found& one : found) width = std::max(width, display_width(line_of(one)));
    std::string heading;
    for (const Found& one : found) {
      const std::string now = std::to_string(one.depth) + one.edge.predicate;
      if (now != heading) std::cout << "\n" << one.edge.predicate << '\n';
      heading = now;
      std::cout << "  " << padded(line_of(one), width) << "  "
                << padded(to_string(one.edge.status), 11) << "  " << documents(one.edge).size();
      print_qualifiers(one.edge);
      std::cout << '\n';
      if (!evidence_) continue;
      for (const GraphEvidence& quote : one.edge.evidence)
        std::cout << "      " << printable(quote.document.id) << ": \"" << printable(quote.quote)
                  << "\"\n";
    }
  }

  static std::string line_of(const Found& one) {
    const GraphEdge& edge = one.edge;
    const bool outward = edge.subject == one.self;
    const char* arrow = Schema::core().symmetric(edge.predicate) ? "↔ " : outward ? "→ " : "← ";
    std::string line;
    if (one.depth > 1) line = printable(outward ? edge.subject_name : edge.object_name) + ' ';
    line += arrow + printable(outward ? edge.object_name : edge.subject_name);
    if (!edge.metric.empty()) line += " (" + printable(edge.metric) + ')';
    if (!edge.label.empty()) line += " (" + printable(edge.label) + ')';
    return line;
  }

  static void print_qualifiers(const GraphEdge& edge) {
    const char* before = "  ";
    for (const GraphQualifier& one : edge.qualifiers) {
      const auto* literal = std::get_if<Literal>(&one.value);
      std::cout << before << printable(one.key) << '='
                << printable(literal != nullptr ? literal->text : one.name);
      before = ", ";
    }
  }

  void as_json(const std::vector<Found>& found) const {
    for (const Found& one : found) {
      const GraphEdge& edge = one.edge;
      std::cout << "{\"key\":" << json_string(edge.key) << ",\"depth\":" << one.depth
                << ",\"subject\":" << json_string(edge.subject_name)
                << ",\"predicate\":" << json_string(edge.predicate)
                << ",\"object\":" << json_string(edge.object_name);
      if (!edge.metric.empty()) std::cout << ",\"metric\":" << json_string(edge.metric);
      if (!edge.label.empty()) std::cout << ",\"label\":" << json_string(edge.label);
      std::cout << ",\"status\":" << json_string(to_string(edge.status))
                << ",\"documents\":" << documents(edge).size() << ",\"qualifiers\":[";
      const char* comma = "";
      for (const GraphQualifier& q : edge.qualifiers) {
        const auto* literal = std::get_if<Literal>(&q.value);
        std::cout << comma << '[' << json_string(q.key) << ','
                  << json_string(literal != nullptr ? literal->text : q.name) << ']';
        comma = ",";
      }
      std::cout << ']';
      if (evidence_) print_evidence(edge);
      std::cout << "}\n";
    }
  }

  static void print_evidence(const GraphEdge& edge) {
    std::cout << ",\"evidence\":[";
    const char* comma = "";
    for (const GraphEvidence& e : edge.evidence) {
      std::cout << comma << "{\"document\":" << json_string(e.document.id)
                << ",\"quote\":" << json_string(e.quote) << ",\"begin\":" << e.span.begin
                << ",\"end\":" << e.span.end << '}';
      comma = ",";
    }
    std::cout << ']';
  }

  std::string graph_;
  std::string name_;
  FilterOptions filter_;
  std::uint32_t depth_ = 1;
  std::string direction_ = "both";
  std::size_t limit_ = 200;
  bool evidence_ = false;
  std::string format_ = "table";
};

}  // namespace

Registration register_neighbours(CLI::App& program) {
  CLI::App* app = program.add_subcommand("neighbours", "Show what surrounds an entity");
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
