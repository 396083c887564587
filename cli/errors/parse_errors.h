// Faults of the command line, told so that the next attempt succeeds.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace inyeon::cli {

/// The command that the words led to: the program itself where they led to none.
const CLI::App& chosen_command(const CLI::App& program);

/// What is wrong with the command line and what to do, in the language in force.
std::string explain(const CLI::App& program, const CLI::ParseError& error);

}  // namespace inyeon::cli
