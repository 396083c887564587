#include "cli/errors/parse_errors.h"

#include <CLI/CLI.hpp>

#include "cli/errors/suggest.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at != nullptr; at = at->get_parent()) {
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(below->get_name());
  return names;
}

bool has_commands(const CLI::App& app) { return !command_names(app).empty(); }

std::string unknown_word(const CLI::App& command, const std::string& word) {
  const std::string path = manual_of(command).path;
  const std::string shown = printable(word);
  if (word.starts_with('-') && word.size() > 1) {
    const std::string name = word.substr(0, word.find('='));
    return tr("{} has no option {}", path, printable(name)) +
           tr(did_you_mean(name, option_names(command)));
  }
  if (has_commands(command))
    return tr("{} has no command {}", path, shown) + tr(did_you_mean(word, command_names(command)));
  return tr("{} does not know what to do with {}: it takes no more arguments", path, shown);
}

}  // namespace

const CLI::App& chosen_command(const CLI::App& program) {
  const CLI::App* at = &program;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return *at;
}

std::string explain(const CLI::App& program, const CLI::ParseError& error) {
  const CLI::App& command = chosen_command(program);
  std::vector<std::string> left = command.remaining();
  if (left.empty()) left = program.remaining(true);
  std::string text;
  if (!left.empty()) {
    text = unknown_word(command, left.front());
  } else if (has_commands(command)) {
    text = tr("{} needs a command", manual_of(command).path);
  } else {
    text = tr(error.what());
  }
  return text + "\n" + tr("How it is used: {} --help", manual_of(command).path);
}

}  // namespace inyeon::cli
