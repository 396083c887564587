// Completion scripts, one writer a shell.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/manual/manual.h"

namespace inyeon::cli {

std::string bash_completion(const ManualCommand& program);
std::string zsh_completion(const ManualCommand& program);
std::string fish_completion(const ManualCommand& program);

/// What may follow an option or stand as an argument, as far as it can be listed: its choices, or
/// the schema's predicates, types and statuses for a value of that name.
std::vector<std::string> completions_of(const ManualOption& option);
/// Whether a value names a file or a folder.
bool takes_path(const ManualOption& option);

/// Calls visit for every command below the program, those with subcommands before these.
void each_command(const ManualCommand& program,
                  const std::function<void(const ManualCommand&)>& visit);

}  // namespace inyeon::cli
