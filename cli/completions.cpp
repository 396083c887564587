// inyeon completions: the script that completes command lines in a shell.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/manual/manual.h"

namespace inyeon::cli {
namespace {

class Completions : public Command {
 public:
  Completions(CLI::App& app, CLI::App& program) : program_(program) {
    app.add_option("SHELL", shell_, "The shell")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  }

  int run() override {
    std::cout << completion_script(manual_of(program_), shell_);
    return kDone;
  }

 private:
  CLI::App& program_;
  std::string shell_;
};

}  // namespace

Registration register_completions(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "completions",
      "Print the script that completes command lines\n\n"
      "Packages install it where shells look for it. By hand: `source <(inyeon completions bash)` "
      "in "
      "~/.bashrc; `inyeon completions zsh > ~/.zfunc/_inyeon` with ~/.zfunc in fpath; "
      "`inyeon completions fish > ~/.config/fish/completions/inyeon.fish`.");
  example(*app, "inyeon completions bash > inyeon.bash", "For bash");
  return {app, std::make_unique<Completions>(*app, program)};
}

}  // namespace inyeon::cli
