// inyeon train tagger, inyeon train parser: the models of English sentences, from a treebank.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "graph/model/problem.h"
#include "ingest/en/syntax_training.h"

namespace inyeon::cli {
namespace {

std::vector<learn::TreebankSentence> read_treebanks(const std::vector<std::string>& paths) {
  std::vector<learn::TreebankSentence> all;
  for (const std::string& path : paths) {
    try {
      for (auto& sentence : learn::read_conllu(read_file(path))) all.push_back(std::move(sentence));
    } catch (const std::invalid_argument& error) {
      throw UsageError(path + ": " + error.what());
    }
  }
  return all;
}

class TrainSyntax : public Command {
 public:
  explicit TrainSyntax(CLI::App& app) {
    app.add_option("--treebank", treebanks_, "Treebanks to learn from (CoNLL-U)")
        ->type_name("FILE")
        ->required();
    app.add_option("--test", tests_, "Treebanks to measure on")->type_name("FILE");
    app.add_option("--licence", licence_, "Licence of the data, written into the model")
        ->type_name("NAME");
    app.add_option("-o,--output", output_, "The model file")->type_name("FILE")->required();
    app.add_option("--epochs", perceptron_.epochs, "Rounds over the data");
    app.add_option("--rounds", perceptron_.rounds, "Trainings from nothing, to be averaged");
    app.add_option("--seed", perceptron_.seed, "Seed of all that is left to chance");
    app.add_option("--margin", perceptron_.margin, "Learn from decisions right by less");
    app.add_option("--dropout", perceptron_.dropout, "Features of a thousand that go unseen");
    app.add_option("--min-count", perceptron_.min_count, "Leave out features seen less often");
  }

 protected:
  std::vector<std::string> treebanks_;
  std::vector<std::string> tests_;
  std::string licence_;
  std::string output_;
  learn::PerceptronOptions perceptron_;
};

class TrainTagger : public TrainSyntax {
 public:
  explicit TrainTagger(CLI::App& app) : TrainSyntax(app) {
    app.add_option("--slot-bits", slot_bits_, "Binary logarithm of the model's slots");
  }

  int run() override {
    learn::ModelFile file;
    file.licence = licence_;
    file.models.push_back(en::train_tagger(read_treebanks(treebanks_), perceptron_, slot_bits_));
    write_file(output_, learn::write_models(file));
    for (const std::string& test : tests_) {
      const en::TagFigures figures = en::measure_tagger(file, read_treebanks({test}));
      std::cout << fmt::format("tags {:.2f} %, lemmas {:.2f} %, {} words\n", figures.tags,
                               figures.lemmas, figures.words);
    }
    return kDone;
  }

 private:
  std::uint32_t slot_bits_ = 16;
};

class TrainParser : public TrainSyntax {
 public:
  explicit TrainParser(CLI::App& app) : TrainSyntax(app) {
    app.add_option("--tagger", tagger_, "The tagger's model, for measuring")->type_name("FILE");
    app.add_option("--action-bits", options_.action_bits, "Binary logarithm of the action slots");
    app.add_option("--label-bits", options_.label_bits, "Binary logarithm of the label slots");
  }

  int run() override {
    learn::ModelFile file;
    file.licence = licence_;
    options_.perceptron = perceptron_;
    file.models = en::train_parser(
        read_treebanks(treebanks_), options_, [](std::uint32_t epoch, double wrong) {
          std::cerr << fmt::format("epoch {}: {:.2f} % of decisions wrong\n", epoch, 100 * wrong);
        });
    write_file(output_, learn::write_models(file));
    for (const std::string& test : tests_) measure(file, test);
    return kDone;
  }

 private:
  void measure(const learn::ModelFile& file, const std::string& test) const {
    const learn::ModelFile tagger = learn::read_models(read_file(tagger_));
    const auto sentences = read_treebanks({test});
    const auto start = std::chrono::steady_clock::now();
    const en::ParseFigures figures = en::measure_parser(tagger, file, sentences);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::cout << fmt::format("UAS {:.2f} %, LAS {:.2f} %, {} words\n", figures.heads,
                             figures.labels, figures.words);
    std::cerr << fmt::format("{:.0f} sentences a second\n",
                             static_cast<double>(sentences.size()) / seconds.count());
  }

  std::string tagger_;
  learn::ParseTrainerOptions options_;
};

}  // namespace

Registration register_train_tagger(CLI::App& program) {
  CLI::App* app =
      program.get_subcommand("train")->add_subcommand("tagger", "The tagger of English words");
  example(*app,
          "inyeon train tagger --treebank examples/treebank.conllu --epochs 2 -o tagger.model",
          "Learn from a treebank");
  return {app, std::make_unique<TrainTagger>(*app)};
}

Registration register_train_parser(CLI::App& program) {
  CLI::App* app =
      program.get_subcommand("train")->add_subcommand("parser", "The parser of English sentences");
  example(*app,
          "inyeon train parser --treebank examples/treebank.conllu --epochs 2 -o parser.model",
          "Learn from a treebank");
  return {app, std::make_unique<TrainParser>(*app)};
}

}  // namespace inyeon::cli
