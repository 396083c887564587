// inyeon stats: what a graph file holds.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/output/words.h"
#include "cli/schema_in_force.h"
#include "cli/terminal/style.h"

namespace inyeon::cli {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

class Stats : public Command {
 public:
  explicit Stats(CLI::App& app) {
    add_graph_option(app, graph_);
    add_format_option(app, format_);
  }

  int run() override {
    const GraphStats stats = open_graph(graph_, StoreMode::kRead).stats();
    if (format_ == Format::kTable) as_table(stats);
    if (format_ == Format::kJson) as_json(stats);
    if (format_ == Format::kCsv) as_csv(stats);
    return kDone;
  }

 private:
  static Counts totals(const GraphStats& s) {
    return {{"documents", s.documents},
            {"entities", s.nodes},
            {"relations", s.edges},
            {"statements", s.sayings}};
  }

  static void as_table(const GraphStats& s) {
    print("", totals(s), [](const std::string& name) { return tr(name); });
    if (!s.first_date.empty())
      std::cout << "  " << tr("from {} to {}", s.first_date, s.last_date) << '\n';
    print("entities", s.nodes_by_type, [](const std::string& name) { return type_in_words(name); });
    print("relations", s.edges_by_predicate, [](const std::string& name) {
      const std::string words = predicate_in_words(name);
      return words.empty() ? name : name + " · " + words;
    });
    print("status", s.edges_by_status, [](const std::string& name) { return tr(name); });
  }

  template <typename Words>
  static void print(const char* heading, const Counts& counts, const Words& words) {
    if (*heading != '\0') std::cout << '\n' << styled(Style::kHeading, tr(heading)) << '\n';
    std::size_t width = 16;
    for (const auto& [name, count] : counts) width = std::max(width, display_width(words(name)));
    for (const auto& [name, count] : counts) {
      const std::string number = std::to_string(count);
      const std::string space(number.size() < 8 ? 8 - number.size() : 0, ' ');
      std::cout << "  " << padded(printable(words(name)), width) << "  " << space << number << '\n';
    }
  }

  static void put(const char* key, const Counts& counts) {
    std::cout << ',' << json_string(key) << ":{";
    const char* comma = "";
    for (const auto& [name, count] : counts) {
      std::cout << comma << json_string(name) << ':' << count;
      comma = ",";
    }
    std::cout << '}';
  }

  static void as_json(const GraphStats& s) {
    std::cout << "{\"documents\":" << s.documents << ",\"entities\":" << s.nodes
              << ",\"relations\":" << s.edges << ",\"statements\":" << s.sayings
              << ",\"first_date\":" << json_string(s.first_date)
              << ",\"last_date\":" << json_string(s.last_date);
    put("entities_by_type", s.nodes_by_type);
    put("relations_by_predicate", s.edges_by_predicate);
    put("relations_by_status", s.edges_by_status);
    std::cout << "}\n";
  }

  static void as_csv(const GraphStats& s) {
    Listing rows({{"what", "what"}, {"name", "name"}, {"count", "count", true}});
    const auto add = [&](const char* what, const Counts& counts) {
      for (const auto& [name, count] : counts) rows.row({what, name, std::to_string(count)});
    };
    add("total", totals(s));
    add("type", s.nodes_by_type);
    add("predicate", s.edges_by_predicate);
    add("status", s.edges_by_status);
    rows.print(Format::kCsv, std::cout);
  }

  std::string graph_;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_stats(CLI::App& program) {
  CLI::App* app = program.add_subcommand("stats", "Count what a graph file holds");
  example(*app, "inyeon stats -g news.inyeon", "What is in a graph file");
  example(*app, "inyeon stats -g news.inyeon --format csv", "The same for a spreadsheet");
  return {app, std::make_unique<Stats>(*app)};
}

}  // namespace inyeon::cli
