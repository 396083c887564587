// What a command is: one file with its arguments and its run.
#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace inyeon::cli {

/// Exit statuses (docs/cli.md).
enum ExitStatus : int { kDone = 0, kSomeInputUnusable = 1, kUsage = 2, kEnvironment = 3 };

/// A command declares its options on construction (touching no file) and works in run(). It prints
/// data to stdout, talk to stderr, and throws UsageError or EnvironmentError for cli/main to print.
class Command {
 public:
  virtual ~Command() = default;
  virtual int run() = 0;
};

/// Adds a subcommand to the program and returns what runs when it is chosen.
struct Registration {
  CLI::App* app = nullptr;
  std::unique_ptr<Command> command;
};
using Register = Registration (*)(CLI::App& program);

/// Every command, in the order of --help.
const std::vector<Register>& commands();

}  // namespace inyeon::cli
