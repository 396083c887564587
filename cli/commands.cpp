#include "cli/command.h"

namespace inyeon::cli {

Registration register_export(CLI::App& program);
Registration register_extract(CLI::App& program);
Registration register_ingest(CLI::App& program);
Registration register_remove(CLI::App& program);
Registration register_neighbours(CLI::App& program);
Registration register_search(CLI::App& program);
Registration register_why(CLI::App& program);
Registration register_alias(CLI::App& program);
Registration register_path(CLI::App& program);
Registration register_top(CLI::App& program);
Registration register_components(CLI::App& program);
Registration register_diff(CLI::App& program);
Registration register_stats(CLI::App& program);
Registration register_verify(CLI::App& program);
Registration register_push(CLI::App& program);
Registration register_schema(CLI::App& program);
Registration register_score(CLI::App& program);
Registration register_train(CLI::App& program);
Registration register_train_morphology(CLI::App& program);
Registration register_name_folds(CLI::App& program);
Registration register_train_scorer(CLI::App& program);
Registration register_train_types(CLI::App& program);
Registration register_train_tagger(CLI::App& program);
Registration register_train_parser(CLI::App& program);
Registration register_help(CLI::App& program);
Registration register_completions(CLI::App& program);

const std::vector<Register>& commands() {
  // clang-format off
  static const std::vector<Register> all = {
      register_extract,
      register_ingest,
      register_remove,
      register_neighbours,
      register_search,
      register_why,
      register_alias,
      register_path,
      register_top,
      register_components,
      register_diff,
      register_stats,
      register_verify,
      register_export,
      register_push,
      register_schema,
      register_score,
      register_train,
      register_train_morphology,
      register_name_folds,
      register_train_types,
      register_train_scorer,
      register_train_tagger,
      register_train_parser,
      register_help,
      register_completions,
  };
  // clang-format on
  return all;
}

}  // namespace inyeon::cli
