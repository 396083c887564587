// inyeon train names: the tagger of Korean names, from annotated text.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <bit>
#include <iostream>
#include <sstream>

#include "cli/train.h"
#include "cli/training_files.h"
#include "graph/gold/gold_json.h"
#include "graph/model/problem.h"
#include "ingest/ko/name_training.h"
#include "ingest/learn/trainer.h"

namespace inyeon::cli {
namespace {

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

class TrainNames : public Command {
 public:
  explicit TrainNames(CLI::App& app) {
    app.add_option("--klue", klue_, "KLUE-NER files (TSV)");
    app.add_option("--gold", gold_, "Annotated articles (JSON lines)");
    app.add_option("--licence", licence_, "Licence of the data, written into the model");
    app.add_option("-o,--output", output_, "The model file")->required();
    app.add_option("--epochs", options_.epochs, "Rounds over the data");
    app.add_option("--bucket-bits", options_.bucket_bits, "Size of the model: 72 × 2^bits bytes");
    app.add_option("--min-count", options_.min_count, "Leave out features seen less often");
    app.add_flag_callback("--crf", [this] { options_.method = learn::Method::kCrf; },
                          "Learn a conditional random field rather than a perceptron");
    app.add_option("--rate", options_.rate, "Of the first steps (CRF)");
    app.add_option("--penalty", options_.penalty, "L2 on the weights (CRF)");
    app.add_option("--seed", options_.seed, "Seed of the order in which examples are seen");
    app.add_option("--holdout", holdout_, "Leave out each N-th line and measure on those");
  }

  int run() override {
    read();
    std::vector<learn::Example> held_out = hold_out();
    const auto model =
        learn::train_tagger(examples_, learn::segment_labels(learn::name_types()), licence_,
                            options_,
                            [](std::uint32_t epoch, double loss) {
                              std::cerr << fmt::format("epoch {}: loss {:.3f}\n", epoch, loss);
                            });
    write_model_file(output_, learn::write_model(model));
    if (!held_out.empty()) {
      const std::string file = learn::write_model(model);
      const learn::Tagger tagger(file);
      Holdout figures;
      for (const auto& example : held_out) figures.count(tagger, example);
      std::cout << figures.report();
    }
    return kDone;
  }

 private:
  void read() {
    ko::NameExamples maker;
    for (const std::string& path : klue_) {
      for (const auto& line : learn::read_klue(read_training_file(path)))
        examples_.push_back(maker.of(line));
    }
    for (const std::string& path : gold_) {
      std::istringstream lines(read_training_file(path));
      for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        for (const auto& marked : learn::mark_names(read_gold(line)))
          examples_.push_back(maker.of(marked));
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
  std::vector<learn::Example> examples_;
};

}  // namespace

std::unique_ptr<Command> train_names(CLI::App& app) { return std::make_unique<TrainNames>(app); }

}  // namespace inyeon::cli
