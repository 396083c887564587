// inyeon why: the evidence of a relation, to the byte.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/why_same.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

class Why : public Command {
 public:
  explicit Why(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option(
           "A", words_,
           "A [PREDICATE] B: two names, and a relation between them; A = B: why they are one")
        ->required()
        ->expected(2, 3);
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    if (words_.size() == 3 && words_[1] == "=")
      return tell_why_same(store, words_.front(), words_.back(), format_ == "json");
    GraphFilter filter;
    filter.open_relations = true;
    if (words_.size() == 3) {
      if (Schema::core().find(words_[1]) == nullptr)
        throw UsageError(words_[1] + ": there is no such relation");
      filter.predicates = {words_[1]};
    }
    const auto ends = find_nodes(store, words_.back());
    std::set<std::string> told;
    for (const GraphNode& node : find_nodes(store, words_.front())) {
      for (const GraphNode& end : ends) {
        if (end.key == node.key) continue;
        for (const GraphEdge& edge : store.edges_between(node.key, end.key, filter)) {
          if (!told.insert(edge.key).second) continue;
          format_ == "json" ? as_json(edge) : tell(edge);
        }
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

  static void as_json(const GraphEdge& edge) {
    std::cout << "{\"subject\":" << json_string(edge.subject_name)
              << ",\"predicate\":" << json_string(edge.predicate)
              << ",\"object\":" << json_string(edge.object_name)
              << ",\"status\":" << json_string(to_string(edge.status)) << ",\"evidence\":[";
    const char* comma = "";
    for (const GraphEvidence& e : edge.evidence) {
      std::cout << comma << "{\"document\":" << json_string(e.document.id)
                << ",\"date\":" << json_string(e.document.date)
                << ",\"status\":" << json_string(to_string(e.status))
                << ",\"confidence\":" << fmt::format("{:.3f}", e.confidence)
                << ",\"quote\":" << json_string(e.quote)
                << ",\"field\":" << (e.span.field == Field::kTitle ? "\"title\"" : "\"text\"")
                << ",\"begin\":" << e.span.begin << ",\"end\":" << e.span.end
                << ",\"file\":" << json_string(e.document.source)
                << ",\"file_begin\":" << e.source.begin << ",\"file_end\":" << e.source.end
                << ",\"frame\":" << json_string(e.derivation.frame)
                << ",\"trigger\":" << json_string(e.derivation.trigger)
                << ",\"roles\":" << json_string(e.derivation.roles) << '}';
      comma = ",";
    }
    std::cout << "]}\n";
  }

  std::string graph_;
  std::vector<std::string> words_;
  std::string format_ = "table";
};

}  // namespace

Registration register_why(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("why", "Show the evidence of a relation, or why two names are one");
  return {app, std::make_unique<Why>(*app)};
}

}  // namespace inyeon::cli
