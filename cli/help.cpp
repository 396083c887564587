// inyeon help: the manual, for people and for what is made of it.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/errors/suggest.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

class Help : public Command {
 public:
  Help(CLI::App& app, CLI::App& program) : program_(program) {
    app.add_option("COMMAND", words_, "The command to read about; default: the program");
    app.add_option("--format", format_,
                   "What to make: text, a man page, or of all commands a "
                   "Markdown page or a JSON table")
        ->check(CLI::IsMember({"text", "man", "markdown", "json"}))
        ->type_name("FORMAT");
  }

  int run() override {
    const ManualCommand program = manual_of(program_);
    const ManualCommand& command = find(program);
    if (format_ == "man") {
      std::cout << man_page(command, program.options, INYEON_VERSION);
    } else if (format_ == "markdown") {
      std::cout << markdown_page(program);
    } else if (format_ == "json") {
      std::cout << json_table(program);
    } else {
      std::cout << help_text(command, true);
    }
    return kDone;
  }

 private:
  const ManualCommand& find(const ManualCommand& program) const {
    const ManualCommand* at = &program;
    for (const std::string& word : words_) at = &below(*at, word);
    return *at;
  }

  static const ManualCommand& below(const ManualCommand& command, const std::string& word) {
    std::vector<std::string> names;
    for (const ManualCommand& one : command.commands) {
      const auto& also = one.aliases;
      if (one.name == word || std::find(also.begin(), also.end(), word) != also.end()) return one;
      names.push_back(one.name);
    }
    throw UsageError(tr("{} has no command {}", command.path, word) + did_you_mean(word, names));
  }

  CLI::App& program_;
  std::vector<std::string> words_;
  std::string format_ = "text";
};

}  // namespace

Registration register_help(CLI::App& program) {
  CLI::App* app = program.add_subcommand("help", "Read about a command");
  example(*app, "inyeon help neighbours", "All about one command");
  example(*app, "inyeon help train names", "A command below another");
  return {app, std::make_unique<Help>(*app, program)};
}

}  // namespace inyeon::cli
