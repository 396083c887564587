#include "cli/trainer_options.h"

#include <CLI/CLI.hpp>

namespace inyeon::cli {

void add_trainer_options(CLI::App& app, learn::TrainerOptions& options) {
  app.add_option("--epochs", options.epochs, "Rounds over the data");
  app.add_option("--min-count", options.min_count, "Leave out features seen less often");
  app.add_option("--bucket-bits", options.bucket_bits, "Size of the model: 72 × 2^bits bytes")
      ->check(CLI::Range(1, 20));
  app.add_flag_callback(
      "--crf", [&options] { options.method = learn::Method::kCrf; },
      "Learn a conditional random field rather than a perceptron");
  app.add_option("--rate", options.rate, "Of the first steps (CRF)");
  app.add_option("--penalty", options.penalty, "L2 on the weights (CRF)");
  app.add_option("--seed", options.seed, "Seed of the order in which examples are seen");
}

}  // namespace inyeon::cli
