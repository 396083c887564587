// The models that `inyeon train` makes, one subcommand each.
#pragma once

#include <memory>

#include "cli/command.h"

namespace inyeon::cli {

std::unique_ptr<Command> train_names(CLI::App& app);
std::unique_ptr<Command> cross_validate_names(CLI::App& app);
std::unique_ptr<Command> train_morphology(CLI::App& app);

}  // namespace inyeon::cli
