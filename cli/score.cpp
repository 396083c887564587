// inyeon score: how well extractions agree with gold ones.
#include "graph/gold/score.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "cli/terminal/width.h"
#include "graph/gold/gold_json.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

std::vector<Extraction> load(const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw UsageError("cannot open " + path);
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::vector<Extraction> documents;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      documents.push_back(read_gold(line));
    } catch (const std::invalid_argument& error) {
      throw UsageError(fmt::format("{}:{}: {}", path, number, error.what()));
    }
  }
  return documents;
}

constexpr std::size_t kLabel = 22;  // columns

std::string row(const std::string& name, const Agreement& a) {
  return padded(name, kLabel) +
         fmt::format(" P {:.3f}  R {:.3f}  F1 {:.3f}   ", a.precision(), a.recall(), a.f1()) +
         tr("({} right of {} predicted, {} gold)", a.right, a.predicted, a.gold) + '\n';
}

std::string json(const std::string& name, const Agreement& a) {
  return fmt::format(
      R"("{}":{{"p":{:.6f},"r":{:.6f},"f1":{:.6f},"right":{},"predicted":{},"gold":{}}})", name,
      a.precision(), a.recall(), a.f1(), a.right, a.predicted, a.gold);
}

class ScoreCommand : public Command {
 public:
  explicit ScoreCommand(CLI::App& app) {
    app.add_option("GOLD", gold_, "Gold documents, JSON lines")->required();
    app.add_option("PREDICTED", predicted_, "What `inyeon extract` printed")->required();
    add_format_option(app, format_);
    add_schema_option(app, schema_);
    app.add_option("--errors", errors_, "Show so many of the missed and extra relations");
  }

  int run() override {
    use_schema_pack(schema_);
    const std::vector<Extraction> gold = load(gold_);
    const Score result = score(gold, load(predicted_), schema_in_force());
    if (format_ == Format::kTable) std::cout << as_table(result, gold.size());
    if (format_ == Format::kJson) std::cout << as_json(result);
    if (format_ == Format::kCsv) as_csv(result);
    return kDone;
  }

 private:
  std::string as_table(const Score& s, std::size_t documents) const {
    std::string text = tr("{} documents", documents) + '\n' + row(tr("entities"), s.entities);
    text += padded("  " + tr("recall, all types"), kLabel) +
            fmt::format(" {:.3f}   ", s.entities_all.recall()) + tr("type accuracy") +
            fmt::format(" {:.3f}\n", s.types.precision());
    text += row(tr("relations exact"), s.exact) + row(tr("relations lenient"), s.lenient) +
            row(tr("pairs"), s.pairs);
    text += padded(tr("status accuracy"), kLabel) + fmt::format(" {:.3f}\n", s.statuses.precision());
    text += row(tr("qualifiers"), s.qualifiers) + '\n';
    for (const auto& [predicate, agreement] : s.by_predicate)
      text += row("  " + predicate, agreement);
    for (std::size_t i = 0; i < s.errors.size() && i < errors_; ++i) text += s.errors[i] + '\n';
    return text;
  }

  static void as_csv(const Score& s) {
    Listing rows({{"measure", "measure"},
                  {"p", "precision", true},
                  {"r", "recall", true},
                  {"f1", "F1", true},
                  {"right", "right", true},
                  {"predicted", "predicted", true},
                  {"gold", "gold", true}});
    const auto add = [&](const std::string& name, const Agreement& a) {
      rows.row({name, fmt::format("{:.6f}", a.precision()), fmt::format("{:.6f}", a.recall()),
                fmt::format("{:.6f}", a.f1()), std::to_string(a.right), std::to_string(a.predicted),
                std::to_string(a.gold)});
    };
    add("entities", s.entities);
    add("entities_all", s.entities_all);
    add("entity_types", s.types);
    add("relations_exact", s.exact);
    add("relations_lenient", s.lenient);
    add("pairs", s.pairs);
    add("statuses", s.statuses);
    add("qualifiers", s.qualifiers);
    for (const auto& [predicate, agreement] : s.by_predicate) add(predicate, agreement);
    rows.print(Format::kCsv, std::cout);
  }

  static std::string as_json(const Score& s) {
    std::string text = '{' + json("entities", s.entities) + ',' + json("relations_exact", s.exact) +
                       ',' + json("relations_lenient", s.lenient) + ',' + json("pairs", s.pairs) +
                       ',' + json("qualifiers", s.qualifiers);
    text += fmt::format(
        R"(,"entities_all_recall":{:.6f},"entity_type_accuracy":{:.6f},"status_accuracy":{:.6f})",
        s.entities_all.recall(), s.types.precision(), s.statuses.precision());
    text += ",\"per_predicate\":{";
    const char* comma = "";
    for (const auto& [predicate, agreement] : s.by_predicate) {
      text += comma + json(predicate, agreement);
      comma = ",";
    }
    return text + "}}\n";
  }

  std::string gold_;
  std::string predicted_;
  std::string schema_;
  Format format_ = Format::kTable;
  std::size_t errors_ = 0;
};

}  // namespace

Registration register_score(CLI::App& program) {
  CLI::App* app = program.add_subcommand("score", "Compare extractions with gold ones");
  example(*app,
          "inyeon extract examples/articles/mixed.jsonl > predicted.jsonl && inyeon score "
          "predicted.jsonl predicted.jsonl",
          "Compare extractions (here with themselves)");
  return {app, std::make_unique<ScoreCommand>(*app)};
}

}  // namespace inyeon::cli
