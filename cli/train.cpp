// inyeon train: the language models, from annotated text.
#include "cli/train.h"

#include <CLI/CLI.hpp>
#include <utility>

namespace inyeon::cli {
namespace {

/// Runs the subcommand that was asked for.
class Train : public Command {
 public:
  explicit Train(CLI::App& app) {
    add(app, "names", "The tagger that finds Korean names", train_names);
    add(app, "name-folds", "How well names would be found: folds of KLUE-NER", cross_validate_names);
    add(app, "morphology", "The tagger that cuts Korean words into morphemes", train_morphology);
  }

  int run() override {
    for (const auto& [app, command] : models_) {
      if (app->parsed()) return command->run();
    }
    return kUsage;
  }

 private:
  void add(CLI::App& app, const char* name, const char* what,
           std::unique_ptr<Command> (*make)(CLI::App&)) {
    CLI::App* model = app.add_subcommand(name, what);
    models_.emplace_back(model, make(*model));
  }

  std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> models_;
};

}  // namespace

Registration register_train(CLI::App& program) {
  CLI::App* app = program.add_subcommand("train", "Train the language models from annotated text");
  app->require_subcommand(1);
  return {app, std::make_unique<Train>(*app)};
}

}  // namespace inyeon::cli
