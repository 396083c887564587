// inyeon train types: the model that looks again at what each name is, from annotated articles.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/article_options.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "graph/model/problem.h"
#include "ingest/data/resources.h"
#include "ingest/typing/contexts.h"
#include "ingest/typing/train.h"
#include "ingest/typing/type_model.h"

namespace inyeon::cli {
namespace {

class TrainTypes : public Command {
 public:
  explicit TrainTypes(CLI::App& app) {
    add_article_options(app, articles_);
    app.add_option("--licence", licence_, "Licence of the data, written into the model")
        ->type_name("NAME");
    app.add_option("-o,--output", output_, "The model file")->type_name("FILE")->required();
    app.add_option("--epochs", options_.epochs, "Rounds over the data");
    app.add_option("--rounds", options_.rounds, "Trainings from nothing, to be averaged");
    app.add_option("--margin", options_.margin, "Learn from decisions right by less");
    app.add_option("--dropout", options_.dropout, "Features of a thousand that go unseen");
    app.add_option("--folds", folds_, "Parts for held-out figures; 0: none");
    app.add_option("--seed", options_.seed, "Seed of all that is left to chance");
  }

  int run() override {
    const auto packs = make_packs();
    std::vector<typing::TypeExample> examples;
    std::size_t documents = 0;
    each_article(articles_, [&](const Extraction& gold) {
      typing::add_examples(gold, *packs[documents % packs.size()], documents, examples);
      ++documents;
    });
    if (examples.empty()) throw UsageError("no names to learn from in --gold");
    measure(examples);
    write_file(output_, typing::train_types(examples, options_, licence_));
    return kDone;
  }

 private:
  std::vector<std::unique_ptr<LanguagePack>> make_packs() {
    std::vector<std::unique_ptr<LanguagePack>> packs;
    for (const std::string& path : articles_.names) models_.push_back(read_file(path));
    for (const std::string& model : models_)
      packs.push_back(articles_.language == "ko" ? make_korean_pack(model, {})
                                                 : make_english_pack(model, {}));
    if (packs.empty()) {
      packs.push_back(articles_.language == "ko"
                          ? make_korean_pack(resource("ko/names.model"), {})
                          : make_english_pack(resource("en/names.model"), {}));
    }
    return packs;
  }

  // Documents, not names, are split.
  void measure(const std::vector<typing::TypeExample>& examples) const {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t count = 0;
    for (std::size_t fold = 0; fold < folds_; ++fold) {
      std::vector<typing::TypeExample> others;
      for (const auto& example : examples) {
        if (example.document % folds_ != fold) others.push_back(example);
      }
      const typing::TypeModel model(typing::train_types(others, options_, {}));
      for (const auto& example : examples) {
        if (example.document % folds_ != fold) continue;
        const std::string_view given = model.type(example.features, example.found);
        ++count;
        before += example.found == example.right ? 1 : 0;
        after += given == example.right ? 1 : 0;
      }
    }
    if (count == 0) return;
    std::cout << fmt::format("held out: {} names, {:.1f} % of the right type, {:.1f} % before\n",
                             count, 100.0 * static_cast<double>(after) / static_cast<double>(count),
                             100.0 * static_cast<double>(before) / static_cast<double>(count));
  }

  ArticleOptions articles_;
  std::vector<std::string> models_;  ///< the packs look into them
  std::string licence_;
  std::string output_;
  std::size_t folds_ = 5;
  learn::PerceptronOptions options_;
};

}  // namespace

Registration register_train_types(CLI::App& program) {
  CLI::App* app = program.get_subcommand("train")->add_subcommand(
      "types", "The second look at what each name is");
  example(*app,
          "inyeon extract examples/articles > articles.jsonl && inyeon train types --gold "
          "articles.jsonl --epochs 1 --rounds 1 --folds 2 -o types.model",
          "Learn from annotated articles");
  return {app, std::make_unique<TrainTypes>(*app)};
}

}  // namespace inyeon::cli
