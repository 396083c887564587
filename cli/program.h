// The program with all its commands: what main parses and the manual is made of.
#pragma once

#include <vector>

#include "cli/command.h"

namespace inyeon::cli {

std::vector<Registration> declare_program(CLI::App& program);

}  // namespace inyeon::cli
