// inyeon train: the language models, from annotated text.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <bit>
#include <iostream>
#include <sstream>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/session.h"
#include "cli/trainer_options.h"
#include "graph/gold/gold_json.h"
#include "graph/model/problem.h"
#include "ingest/en/name_training.h"
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

class Train : public Command {
 public:
  explicit Train(CLI::App& app) {
    app.add_option("--language", language_, "Language of the texts")
        ->check(CLI::IsMember({"ko", "en"}))
        ->type_name("LANG");
    app.add_option("--klue", klue_, "KLUE-NER files (TSV)")->type_name("FILE");
    app.add_option("--conll", conll_,
                   "English names in CoNLL's columns, the tag last: Wikigold, SEC filings")
        ->type_name("FILE");
    app.add_option("--gold", gold_, "Annotated articles (JSON lines)")->type_name("FILE");
    app.add_option("--licence", licence_, "Licence of the data, written into the model")
        ->type_name("NAME");
    app.add_option("-o,--output", output_, "The model file")->type_name("FILE")->required();
    add_trainer_options(app, options_);
    app.add_option("--folds", folds_, "Parts that the articles fall into, in turn");
    app.add_option("--without", without_, "Leave out this part of the articles");
    app.add_option("--holdout", holdout_, "Leave out each N-th line and measure on those");
  }

  int run() override {
    read();
    std::vector<learn::Example> held_out = hold_out();
    const auto model = learn::train_tagger(
        examples_, learn::segment_labels(learn::name_types()), licence_, options_,
        [](std::uint32_t epoch, double loss) { talk(tr("epoch {}: loss {}", epoch, fmt::format("{:.3f}", loss))); });
    write_file(output_, learn::write_model(model));
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
    if (language_ == "en")
      read_english();
    else
      read_korean();
    if (examples_.empty()) throw UsageError("nothing to learn from: give --klue or --gold");
  }

  void read_korean() {
    ko::NameExamples maker;
    for (const std::string& path : klue_) {
      for (const auto& line : learn::read_klue(read_file(path)))
        examples_.push_back(maker.of(line));
    }
    each_article([&](const Extraction& gold) {
      for (const auto& marked : learn::mark_names(gold)) examples_.push_back(maker.of(marked));
    });
  }

  void read_english() {
    en::NameExamples maker;
    for (const std::string& path : conll_) {
      const auto lines = learn::read_conll(read_file(path));
      // Some sentences together, so that a name that stands in several is seen to.
      for (std::size_t i = 0; i < lines.size(); i += kLinesTogether) {
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(i);
        const auto count = std::min(kLinesTogether, lines.size() - i);
        maker.add({begin, begin + static_cast<std::ptrdiff_t>(count)}, examples_);
      }
    }
    each_article([&](const Extraction& gold) { maker.add(gold, examples_); });
  }

  /// Of those that are not left out.
  template <typename Use>
  void each_article(const Use& use) {
    for (const std::string& path : gold_) {
      std::istringstream lines(read_file(path));
      for (std::string line; std::getline(lines, line);) {
        if (line.empty() || articles_++ % folds_ == without_) continue;
        use(read_gold(line));
      }
    }
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

  static constexpr std::size_t kLinesTogether = 10;

  std::string language_ = "ko";
  std::vector<std::string> klue_;
  std::vector<std::string> conll_;
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
  CLI::App* names = app->add_subcommand("names", "The tagger that finds names");
  example(*names,
          "inyeon extract examples/articles > articles.jsonl && inyeon train names --gold "
          "articles.jsonl --epochs 1 -o names.model",
          "Learn from annotated articles");
  return {names, std::make_unique<Train>(*names)};
}

}  // namespace inyeon::cli
