// inyeon why: the evidence of a relation, to the byte.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

class Why : public Command {
 public:
  explicit Why(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("A", words_, "A [PREDICATE] B: two names, and a relation between them")
        ->required()
        ->expected(2, 3);
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    GraphFilter filter;
    filter.open_relations = true;
    if (words_.size() == 3) {
      check_predicate("why", words_[1]);
      filter.predicates = {words_[1]};
    }
    std::set<std::string> ends;
    for (const GraphNode& node : find_nodes(store, words_.back())) ends.insert(node.key);
    std::set<std::string> told;
    for (const GraphNode& node : find_nodes(store, words_.front())) {
      for (const GraphEdge& edge : store.edges_of(node.key, filter)) {
        const auto* object = std::get_if<std::string>(&edge.object);
        const bool between =
            object != nullptr && (ends.contains(*object) || ends.contains(edge.subject));
        if (between && told.insert(edge.key).second) tell(edge);
      }
    }
    if (!told.empty()) return kDone;
    std::cerr << "inyeon: no document says so\n";
    return kSomeInputUnusable;
  }

 private:
  static void tell(const GraphEdge& edge) {
    std::cout << printable(edge.subject_name) << ' ' << edge.predicate << ' '
              << printable(edge.object_name) << "  [" << to_string(edge.status) << "]\n";
    for (const GraphQualifier& one : edge.qualifiers) {
      const auto* literal = std::get_if<Literal>(&one.value);
      std::cout << "  " << printable(one.key) << ": "
                << printable(literal != nullptr ? literal->text : one.name) << '\n';
    }
    for (const GraphEvidence& evidence : edge.evidence) tell(evidence);
  }

  static void tell(const GraphEvidence& e) {
    std::cout << fmt::format("\n  {}  {:.3f}\n  \"{}\"\n", to_string(e.status), e.confidence,
                             printable(e.quote));
    std::cout << "  document " << printable(e.document.id);
    for (const std::string* part : {&e.document.date, &e.document.outlet, &e.document.title}) {
      if (!part->empty()) std::cout << ", " << printable(*part);
    }
    std::cout << fmt::format("\n  {} bytes {}-{}", e.span.field == Field::kTitle ? "title" : "text",
                             e.span.begin, e.span.end);
    if (!e.document.source.empty()) {
      std::cout << fmt::format("; {} bytes {}-{}", printable(e.document.source), e.source.begin,
                               e.source.end);
    }
    std::cout << '\n';
    if (!e.derivation.frame.empty())
      std::cout << fmt::format("  frame {}, trigger {}, {}\n", e.derivation.frame,
                               printable(e.derivation.trigger), printable(e.derivation.roles));
  }

  std::string graph_;
  std::vector<std::string> words_;
};

}  // namespace

Registration register_why(CLI::App& program) {
  CLI::App* app = program.add_subcommand("why", "Show the evidence of a relation");
  example(*app, "inyeon why 한빛반도체 suppliesTo 엔비디아 -g news.inyeon",
          "The sentences behind a relation");
  example(*app, "inyeon why 한빛반도체 엔비디아 -g news.inyeon", "All between two companies");
  return {app, std::make_unique<Why>(*app)};
}

}  // namespace inyeon::cli
