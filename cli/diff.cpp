// inyeon diff: what two graph files say differently.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"

namespace inyeon::cli {
namespace {

// What is kept of the first graph while the second is read.
struct Kept {
  std::uint64_t key = 0;
  std::uint32_t documents = 0;
  Status status = Status::kFact;
  bool met = false;
};

class Diff : public Command {
 public:
  explicit Diff(CLI::App& app) {
    app.add_option("OLD", old_, "A graph file")->required();
    app.add_option("NEW", new_, "Another")->required();
    add_filter_options(app, filter_);
    app.add_flag("--documents", documents_, "Also where only the number of documents differs");
    app.add_option("--format", format_, "table or json")->check(CLI::IsMember({"table", "json"}));
  }

  int run() override {
    const GraphStore before = GraphStore::open(old_, StoreMode::kRead);
    const GraphStore after = GraphStore::open(new_, StoreMode::kRead);
    const GraphFilter filter = to_filter(filter_);
    const auto old_edges = before.source(filter);
    std::vector<Kept> kept;
    old_edges->visit_edges([&](const GraphEdge& edge) {
      kept.push_back({number(edge.key), edge.documents, edge.status, false});
    });
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.key < b.key; });
    after.source(filter)->visit_edges([&](const GraphEdge& edge) {
      Kept* one = find(kept, edge.key);
      if (one == nullptr) return tell('+', edge, edge.status);
      one->met = true;
      if (one->status != edge.status || (documents_ && one->documents != edge.documents))
        tell('~', edge, one->status);
    });
    old_edges->visit_edges([&](const GraphEdge& edge) {
      if (!find(kept, edge.key)->met) tell('-', edge, edge.status);
    });
    if (format_ != "json")
      std::cout << fmt::format("{} added, {} changed, {} gone\n", added_, changed_, gone_);
    return kDone;
  }

 private:
  static std::uint64_t number(const std::string& key) {
    return std::stoull(key.substr(1), nullptr, 16);
  }

  static Kept* find(std::vector<Kept>& kept, const std::string& key) {
    const std::uint64_t wanted = number(key);
    const auto at = std::lower_bound(kept.begin(), kept.end(), wanted,
                                     [](const Kept& a, std::uint64_t b) { return a.key < b; });
    return at == kept.end() || at->key != wanted ? nullptr : &*at;
  }

  void tell(char sign, const GraphEdge& edge, Status before) {
    ++(sign == '+' ? added_ : sign == '-' ? gone_ : changed_);
    if (format_ == "json") return as_json(sign, edge, before);
    std::cout << sign << ' ' << printable(edge.subject_name) << ' ' << edge.predicate << ' '
              << printable(edge.object_name);
    if (!edge.metric.empty()) std::cout << " (" << printable(edge.metric) << ')';
    std::cout << "  [";
    if (before != edge.status) std::cout << to_string(before) << " → ";
    std::cout << to_string(edge.status) << "]\n";
  }

  static void as_json(char sign, const GraphEdge& edge, Status before) {
    const char* change = sign == '+' ? "added" : sign == '-' ? "gone" : "changed";
    std::cout << "{\"change\":\"" << change << "\",\"key\":" << json_string(edge.key)
              << ",\"subject\":" << json_string(edge.subject_name)
              << ",\"predicate\":" << json_string(edge.predicate)
              << ",\"object\":" << json_string(edge.object_name)
              << ",\"metric\":" << json_string(edge.metric)
              << ",\"status\":" << json_string(to_string(edge.status))
              << ",\"status_before\":" << json_string(sign == '+' ? "" : to_string(before))
              << ",\"documents\":" << edge.documents << "}\n";
  }

  std::string old_, new_;
  FilterOptions filter_;
  bool documents_ = false;
  std::size_t added_ = 0, changed_ = 0, gone_ = 0;
  std::string format_ = "table";
};

}  // namespace

Registration register_diff(CLI::App& program) {
  CLI::App* app = program.add_subcommand("diff", "Show what two graph files say differently");
  return {app, std::make_unique<Diff>(*app)};
}

}  // namespace inyeon::cli
