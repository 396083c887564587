// inyeon train: the language models, from annotated text.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <bit>
#include <iostream>
#include <sstream>

#include "cli/command.h"
#include "cli/files.h"
#include "graph/gold/gold_json.h"
#include "graph/model/problem.h"
#include "ingest/ko/name_features.h"
#include "ingest/learn/name_data.h"
#include "ingest/learn/trainer.h"

namespace inyeon::cli {
namespace {

learn::Example example_of(const learn::AnnotatedLine& line) {
  static const NameList list("ko");
  learn::Example example;
  std::vector<std::uint32_t> offsets;
  ko::name_features(line.text, list, example.features, offsets);
  for (std::size_t i = 0; i + 1 < offsets.size(); ++i)
    example.allowed.push_back(line.allowed[offsets[i]]);
  return example;
}

/// Segments of the held-out lines, right where both ends and the type are. Segments at positions
/// whose gold leaves several labels open are passed over.
class Holdout {
 public:
  void count(const learn::Tagger& tagger, const learn::Example& example) {
    std::vector<learn::Label> gold;
    for (const std::uint64_t mask : example.allowed) {
      gold.push_back(static_cast<learn::Label>(std::countr_zero(mask)));
    }
    const auto wanted = learn::segments_of(gold);
    for (const auto& segment : learn::segments_of(tagger.decode(example.features, workspace_))) {
      const bool open = std::popcount(example.allowed[segment.begin]) > 1 &&
                        (example.allowed[segment.begin] >> learn::begin_of(segment.type) & 1U) != 0;
      if (open) continue;
      ++predicted_;
      right_ += std::find(wanted.begin(), wanted.end(), segment) != wanted.end();
    }
    gold_ += wanted.size();
  }

  std::string report() const {
    const double p =
        predicted_ == 0 ? 0.0 : static_cast<double>(right_) / static_cast<double>(predicted_);
    const double r = gold_ == 0 ? 0.0 : static_cast<double>(right_) / static_cast<double>(gold_);
    return fmt::format("held out: P {:.3f} R {:.3f} F1 {:.3f} ({} names)\n", p, r,
                       p + r > 0 ? 2 * p * r / (p + r) : 0.0, gold_);
  }

 private:
  learn::Tagger::Workspace workspace_;
  std::size_t right_ = 0;
  std::size_t predicted_ = 0;
  std::size_t gold_ = 0;
};

class Train : public Command {
 public:
  explicit Train(CLI::App& app) {
    app.add_option("--klue", klue_, "KLUE-NER files (TSV)");
    app.add_option("--gold", gold_, "Annotated articles (JSON lines)");
    app.add_option("--licence", licence_, "Licence of the data, written into the model");
    app.add_option("-o,--output", output_, "The model file")->required();
    app.add_option("--epochs", options_.epochs, "Rounds over the data");
    app.add_option("--min-count", options_.min_count, "Leave out features seen less often");
    app.add_option("--seed", options_.seed, "Seed of the order in which examples are seen");
    app.add_option("--folds", folds_, "Parts that the articles fall into, in turn");
    app.add_option("--without", without_, "Leave out this part of the articles");
    app.add_option("--holdout", holdout_, "Leave out each N-th line and measure on those");
  }

  int run() override {
    read();
    std::vector<learn::Example> held_out = hold_out();
    const auto model =
        learn::train_tagger(examples_, learn::name_types(), licence_, options_,
                            [](std::uint32_t epoch, std::size_t wrong) {
                              std::cerr << fmt::format("epoch {}: {} lines wrong\n", epoch, wrong);
                            });
    write_file(output_, learn::write_model(model));
    if (!held_out.empty()) {
      const learn::Tagger tagger(model);
      Holdout figures;
      for (const auto& example : held_out) figures.count(tagger, example);
      std::cout << figures.report();
    }
    return kDone;
  }

 private:
  void read() {
    for (const std::string& path : klue_) {
      for (const auto& line : learn::read_klue(read_file(path)))
        examples_.push_back(example_of(line));
    }
    for (const std::string& path : gold_) {
      std::istringstream lines(read_file(path));
      for (std::string line; std::getline(lines, line);) {
        if (line.empty() || articles_++ % folds_ == without_) continue;
        for (const auto& marked : learn::mark_names(read_gold(line)))
          examples_.push_back(example_of(marked));
      }
    }
    if (examples_.empty()) throw UsageError("nothing to learn from: give --klue or --gold");
  }

  std::vector<learn::Example> hold_out() {
    std::vector<learn::Example> held_out;
    if (holdout_ == 0) return held_out;
    std::vector<learn::Example> kept;
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      (i % holdout_ == 0 ? held_out : kept).push_back(std::move(examples_[i]));
    }
    examples_ = std::move(kept);
    return held_out;
  }

  std::vector<std::string> klue_;
  std::vector<std::string> gold_;
  std::string licence_;
  std::string output_;
  learn::TrainerOptions options_;
  std::size_t holdout_ = 0;
  std::size_t folds_ = 1;
  std::size_t without_ = SIZE_MAX;
  std::size_t articles_ = 0;
  std::vector<learn::Example> examples_;
};

}  // namespace

Registration register_train(CLI::App& program) {
  CLI::App* app = program.add_subcommand("train", "Train the language models from annotated text");
  app->require_subcommand(1);
  CLI::App* names = app->add_subcommand("names", "The tagger that finds Korean names");
  return {names, std::make_unique<Train>(*names)};
}

}  // namespace inyeon::cli
