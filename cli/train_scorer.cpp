// inyeon train scorer: the model that judges relations, from annotated articles.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/article_options.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/manual/manual.h"
#include "graph/model/problem.h"
#include "ingest/clause/language_pack.h"
#include "ingest/data/resources.h"
#include "ingest/score/train.h"

namespace inyeon::cli {
namespace {

class TrainScorer : public Command {
 public:
  explicit TrainScorer(CLI::App& app) {
    add_article_options(app, articles_);
    app.add_option("--licence", options_.licence, "Licence of the data, written into the model")
        ->type_name("NAME");
    app.add_option("-o,--output", output_, "The model file")->type_name("FILE")->required();
    app.add_option("--trees", options_.trees, "Boosting rounds");
    app.add_option("--depth", options_.depth, "Depth of a tree");
    app.add_option("--rate", options_.rate, "Learning rate");
    app.add_option("--word-epochs", options_.word_epochs, "Passes over the words");
    app.add_option("--min-child-weight", options_.min_child_weight, "Least weight of a leaf");
    app.add_option("--columns", options_.columns, "Share of the features that a tree sees");
    app.add_option("--folds", options_.folds, "Parts for held-out scores");
    app.add_option("--limit", limit_, "Use so many articles only, for a learning curve");
    app.add_option("--seed", options_.seed, "Seed of every random choice");
  }

  int run() override {
    const FrameLexicon lexicon(resource(articles_.language + "/frames.tsv"));
    const FrameTable table(resource("frames/relations.tsv"), Schema::core());
    const auto packs = make_packs();
    std::vector<scoring::ExampleMaker> makers;
    for (const auto& pack : packs)
      makers.emplace_back(*pack, lexicon, table, resource(articles_.language + "/markers.tsv"));
    scoring::ExampleSet set;
    // Behind the packs with taggers of parts stands the program's own.
    const std::size_t parts = std::max<std::size_t>(articles_.names.size(), 1);
    each_article(articles_, [&](const Extraction& gold) {
      if (limit_ != 0 && set.documents >= limit_) return;
      makers[set.documents % parts].add(gold, set);
      if (parts < makers.size()) makers.back().add_practice(gold, set);
    });
    const auto model =
        scoring::train_scorer(set, options_, [](const std::string& line) { std::cerr << line; });
    write_file(output_, scoring::write_scorer(model));
    return kDone;
  }

 private:
  std::vector<std::unique_ptr<LanguagePack>> make_packs() {
    std::vector<std::unique_ptr<LanguagePack>> packs;
    for (const std::string& path : articles_.names) models_.push_back(read_file(path));
    for (const std::string& model : models_) {
      packs.push_back(articles_.language == "ko"
                          ? make_korean_pack(model, resource("ko/types.model"))
                          : make_english_pack(model, resource("en/types.model")));
    }
    packs.push_back(articles_.language == "ko" ? make_korean_pack() : make_english_pack());
    return packs;
  }

  ArticleOptions articles_;
  std::vector<std::string> models_;  ///< the packs look into them
  std::string output_;
  std::size_t limit_ = 0;
  scoring::ScorerOptions options_;
};

}  // namespace

Registration register_train_scorer(CLI::App& program) {
  CLI::App* app =
      program.get_subcommand("train")->add_subcommand("scorer", "The model that judges relations");
  example(*app,
          "inyeon extract examples/articles > articles.jsonl && inyeon train scorer --gold "
          "articles.jsonl --trees 2 --folds 2 -o scorer.model",
          "Learn from annotated articles");
  return {app, std::make_unique<TrainScorer>(*app)};
}

}  // namespace inyeon::cli
