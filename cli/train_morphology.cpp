// inyeon train morphology: the tagger of Korean morphemes, from treebanks.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <bit>
#include <iostream>
#include <stdexcept>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/session.h"
#include "cli/trainer_options.h"
#include "graph/model/problem.h"
#include "ingest/ko/morpheme_training.h"

namespace inyeon::cli {
namespace {

std::vector<learn::Example> read_examples(const std::vector<std::string>& paths) {
  std::vector<learn::Example> examples;
  for (const std::string& path : paths) {
    try {
      for (const auto& sentence : ko::read_morphemes(read_file(path))) {
        for (auto& example : ko::morpheme_examples(sentence))
          examples.push_back(std::move(example));
      }
    } catch (const std::invalid_argument& error) {
      throw UsageError(path + ": " + error.what());
    }
  }
  return examples;
}

/// How many code points and how many whole words get the classes they should.
std::string measure(const learn::TaggerModel& model, const std::vector<learn::Example>& examples) {
  const std::string file = learn::write_model(model);
  const learn::Tagger tagger(file);
  learn::Tagger::Workspace workspace;
  std::size_t code_points = 0;
  std::size_t right = 0;
  std::size_t words_right = 0;
  for (const auto& example : examples) {
    const auto& labels = tagger.decode(example.features, workspace);
    std::size_t hits = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
      hits += example.allowed[i] >> labels[i] & 1U;
    code_points += labels.size();
    right += hits;
    words_right += hits == labels.size() ? 1 : 0;
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  return fmt::format("held out: {} code points {:.2f} % right, {} words {:.2f} % right\n",
                     code_points, share(right, code_points), examples.size(),
                     share(words_right, examples.size()));
}

class TrainMorphology : public Command {
 public:
  explicit TrainMorphology(CLI::App& app) {
    app.add_option("--treebank", treebanks_, "What to learn from (korean_treebanks.py's learn.tsv)")
        ->type_name("FILE")
        ->required();
    app.add_option("--test", tests_, "What to measure on (held-out.tsv)")->type_name("FILE");
    app.add_option("--licence", licence_, "Licence of the data, written into the model")
        ->type_name("NAME");
    app.add_option("-o,--output", output_, "The model file")->type_name("FILE")->required();
    add_trainer_options(app, options_);
  }

  int run() override {
    const auto model =
        learn::train_tagger(read_examples(treebanks_), ko::morpheme_labels(), licence_, options_,
                            [](std::uint32_t epoch, double loss) {
                              talk(tr("epoch {}: loss {}", epoch, fmt::format("{:.3f}", loss)));
                            });
    write_file(output_, learn::write_model(model));
    if (!tests_.empty()) std::cout << measure(model, read_examples(tests_));
    return kDone;
  }

 private:
  std::vector<std::string> treebanks_;
  std::vector<std::string> tests_;
  std::string licence_;
  std::string output_;
  learn::TrainerOptions options_;
};

}  // namespace

Registration register_train_morphology(CLI::App& program) {
  CLI::App* app = program.get_subcommand("train")->add_subcommand(
      "morphology", "The tagger that cuts Korean words into morphemes");
  example(*app,
          "inyeon train morphology --treebank examples/morphemes.tsv --epochs 2 -o morphemes.model",
          "Learn from words cut by hand");
  return {app, std::make_unique<TrainMorphology>(*app)};
}

}  // namespace inyeon::cli
