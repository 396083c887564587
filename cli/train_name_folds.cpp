// inyeon train name-folds: cross-validation of the name tagger on KLUE-NER with its own types.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <bit>
#include <iostream>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/session.h"
#include "cli/trainer_options.h"
#include "graph/model/problem.h"
#include "ingest/ko/name_training.h"
#include "ingest/learn/folds.h"

namespace inyeon::cli {
namespace {

/// Entities by type; one is right where both ends and the type are.
struct Counts {
  std::size_t right = 0;
  std::size_t predicted = 0;
  std::size_t gold = 0;

  std::string report(const std::string& what) const {
    const auto share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    return fmt::format("{:4} P {:.2f} R {:.2f} F1 {:.2f} ({} entities)\n", what,
                       share(right, predicted), share(right, gold),
                       share(2 * right, predicted + gold), gold);
  }
};

class NameFolds : public Command {
 public:
  explicit NameFolds(CLI::App& app) {
    app.add_option("--klue", klue_, "KLUE-NER file (TSV)")->type_name("FILE")->required();
    app.add_option("--folds", folds_, "Number of folds")->check(CLI::Range(2, 100));
    app.add_option("--rare", rare_,
                   "Keep lines together that share a name standing in at most so many lines");
    add_trainer_options(app, options_);
  }

  int run() override {
    const auto lines = learn::read_klue_as_it_is(read_file(klue_));
    if (lines.empty()) throw UsageError(klue_ + ": no lines");
    const auto fold_of = rare_ == 0 ? learn::folds_in_turn(lines.size(), folds_)
                                    : learn::folds_apart(lines, {0, 1, 2}, folds_, rare_);
    ko::NameExamples maker;
    std::vector<learn::Example> examples;
    for (const auto& line : lines) examples.push_back(maker.of(line));
    for (std::size_t fold = 0; fold < folds_; ++fold) run_fold(examples, fold_of, fold);
    Counts all;
    for (std::size_t t = 0; t < counts_.size(); ++t) {
      std::cout << counts_[t].report(learn::klue_types()[t]);
      all.right += counts_[t].right;
      all.predicted += counts_[t].predicted;
      all.gold += counts_[t].gold;
    }
    std::cout << all.report("all");
    return kDone;
  }

 private:
  void run_fold(const std::vector<learn::Example>& examples, const std::vector<std::size_t>& fold_of,
                std::size_t fold) {
    std::vector<learn::Example> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold_of[i] != fold) others.push_back(examples[i]);
    }
    const std::string file = learn::write_model(learn::train_tagger(
        others, learn::segment_labels(learn::klue_types()), "", options_, nullptr));
    const learn::Tagger tagger(file);
    learn::Tagger::Workspace workspace;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold_of[i] == fold) count(examples[i], tagger.decode(examples[i].features, workspace));
    }
    talk(tr("fold {} of {} done", fold + 1, folds_));
  }

  void count(const learn::Example& example, const std::vector<learn::Label>& labels) {
    std::vector<learn::Label> gold;
    for (const std::uint64_t mask : example.allowed)
      gold.push_back(static_cast<learn::Label>(std::countr_zero(mask)));
    const auto wanted = learn::segments_of(gold);
    for (const auto& segment : wanted) ++counts_[segment.type].gold;
    for (const auto& segment : learn::segments_of(labels)) {
      ++counts_[segment.type].predicted;
      counts_[segment.type].right += std::find(wanted.begin(), wanted.end(), segment) != wanted.end();
    }
  }

  std::string klue_;
  std::size_t folds_ = 5;
  std::size_t rare_ = 0;
  learn::TrainerOptions options_;
  std::vector<Counts> counts_ = std::vector<Counts>(learn::klue_types().size());
};

}  // namespace

Registration register_name_folds(CLI::App& program) {
  CLI::App* app =
      program.get_subcommand("train")->add_subcommand("name-folds", "How well names would be found: cross-validation");
  example(*app, "inyeon train name-folds --klue examples/names.tsv --folds 2 --epochs 1",
          "Two folds of a few lines");
  return {app, std::make_unique<NameFolds>(*app)};
}

}  // namespace inyeon::cli
