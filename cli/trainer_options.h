// Options that all training of taggers has.
#pragma once

#include "cli/command.h"
#include "ingest/learn/trainer.h"

namespace inyeon::cli {

/// `options` must outlive the parsing.
void add_trainer_options(CLI::App& app, learn::TrainerOptions& options);

}  // namespace inyeon::cli
