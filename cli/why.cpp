// inyeon why: the evidence of a relation, to the byte.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/style.h"
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
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    if (words_.size() == 3 && words_[1] == "=")
      return tell_why_same(store, words_.front(), words_.back(), format_ == Format::kJson);
    GraphFilter filter;
    filter.open_relations = true;
    if (words_.size() == 3) {
      check_predicate("why", words_[1]);
      filter.predicates = {words_[1]};
    }
    const auto ends = find_nodes(store, words_.back());
    std::set<std::string> told;
    Listing rows = evidence_rows();
    for (const GraphNode& node : find_nodes(store, words_.front())) {
      for (const GraphNode& end : ends) {
        if (end.key == node.key) continue;
        for (const GraphEdge& edge : store.edges_between(node.key, end.key, filter)) {
          if (!told.insert(edge.key).second) continue;
          if (format_ == Format::kTable) tell(store, edge);
          if (format_ == Format::kJson) as_json(edge);
          if (format_ == Format::kCsv) add_rows(edge, rows);
        }
      }
    }
    if (format_ == Format::kCsv) rows.print(format_, std::cout);
    if (!told.empty()) return kDone;
    complain(tr("no document says so"));
    return kSomeInputUnusable;
  }

 private:
  static void tell(const GraphStore& store, const GraphEdge& edge) {
    std::cout << printable(edge.subject_name) << ' ' << styled(Style::kPredicate, edge.predicate)
              << ' ' << printable(edge.object_name) << "  [" << status_in_words(edge.status)
              << "]\n";
    tell_times(edge);
    for (const GraphQualifier& one : edge.qualifiers)
      std::cout << "  " << in_words(printable(one.key)) << ": " << printable(value_of(one)) << '\n';
    for (const GraphEvidence& evidence : edge.evidence) tell(evidence);
    if (edge.documents > 1) tell_how_names_met(store, edge);
  }

  // Which aliases brought together what several texts say.
  static void tell_how_names_met(const GraphStore& store, const GraphEdge& edge) {
    std::vector<std::string> ends{edge.subject};
    if (const auto* object = std::get_if<std::string>(&edge.object)) ends.push_back(*object);
    tell_names(store, ends);
  }

  static void tell_times(const GraphEdge& edge) {
    std::cout << "  " << tr_count(edge.documents, "{} document", "{} documents");
    if (edge.outlets > 0) std::cout << ", " << tr_count(edge.outlets, "{} outlet", "{} outlets");
    if (!edge.first_date.empty()) std::cout << ", " << printable(edge.first_date);
    if (edge.last_date != edge.first_date) std::cout << " – " << printable(edge.last_date);
    std::cout << '\n';
    if (!edge.event_date.empty())
      std::cout << "  " << tr("event: {}", printable(edge.event_date)) << '\n';
    if (edge.history.size() < 2) return;
    std::string way;
    for (const StatusChange& change : edge.history) {
      if (!way.empty()) way += " → ";
      way += status_in_words(change.status);
      if (!change.date.empty()) way += " (" + printable(change.date) + ')';
    }
    std::cout << "  " << tr("history: {}", way) << '\n';
  }

  static void tell(const GraphEvidence& e) {
    std::cout << fmt::format("\n  {}  {:.3f}\n  \"{}\"\n", status_in_words(e.status), e.confidence,
                             printable(e.quote));
    std::cout << "  " << tr("document {}", printable(e.document.id));
    for (const std::string* part : {&e.document.date, &e.document.outlet, &e.document.title}) {
      if (!part->empty()) std::cout << ", " << printable(*part);
    }
    const bool title = e.span.field == Field::kTitle;
    std::cout << "\n  "
              << tr(title ? "title bytes {}-{}" : "text bytes {}-{}", e.span.begin, e.span.end);
    if (!e.document.source.empty()) {
      std::cout << "; "
                << tr("{} bytes {}-{}", printable(e.document.source), e.source.begin, e.source.end);
    }
    std::cout << '\n';
    if (!e.derivation.frame.empty())
      std::cout << "  "
                << tr("frame {}, trigger {}, {}", e.derivation.frame,
                      printable(e.derivation.trigger), printable(e.derivation.roles))
                << '\n';
  }

  static Listing evidence_rows() {
    return Listing({{"subject", "subject"},
                    {"predicate", "predicate"},
                    {"object", "object"},
                    {"status", "status"},
                    {"document", "document"},
                    {"date", "date"},
                    {"quote", "quote"},
                    {"begin", "begin", true},
                    {"end", "end", true},
                    {"file", "file"},
                    {"file_begin", "begin in the file", true},
                    {"file_end", "end in the file", true}});
  }

  static void add_rows(const GraphEdge& edge, Listing& rows) {
    for (const GraphEvidence& e : edge.evidence) {
      rows.row({edge.subject_name, edge.predicate, edge.object_name,
                std::string(to_string(e.status)), e.document.id, e.document.date, e.quote,
                std::to_string(e.span.begin), std::to_string(e.span.end), e.document.source,
                std::to_string(e.source.begin), std::to_string(e.source.end)});
    }
  }

  static void as_json(const GraphEdge& edge) {
    std::cout << "{\"subject\":" << json_string(edge.subject_name)
              << ",\"predicate\":" << json_string(edge.predicate)
              << ",\"object\":" << json_string(edge.object_name)
              << ",\"status\":" << json_string(to_string(edge.status))
              << ",\"documents\":" << edge.documents << ",\"outlets\":" << edge.outlets
              << ",\"first_date\":" << json_string(edge.first_date)
              << ",\"last_date\":" << json_string(edge.last_date)
              << ",\"event_date\":" << json_string(edge.event_date) << ",\"history\":[";
    const char* comma = "";
    for (const StatusChange& change : edge.history) {
      std::cout << comma << "{\"date\":" << json_string(change.date)
                << ",\"status\":" << json_string(to_string(change.status))
                << ",\"reports\":" << change.reports << '}';
      comma = ",";
    }
    std::cout << "],\"evidence\":[";
    comma = "";
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
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_why(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("why", "Show the evidence of a relation, or why two names are one");
  example(*app, "inyeon why 한빛반도체 suppliesTo 엔비디아 -g news.inyeon",
          "The sentences behind a relation");
  example(*app, "inyeon why 엔비디아 = NVDA -g news.inyeon", "Why two names are one");
  example(*app, "inyeon why 한빛반도체 엔비디아 -g news.inyeon", "All between two companies");
  return {app, std::make_unique<Why>(*app)};
}

}  // namespace inyeon::cli
