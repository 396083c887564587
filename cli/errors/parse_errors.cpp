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

std::vector<std::string> command_names(const ManualCommand& command) {
  std::vector<std::string> names;
  for (const ManualCommand& below : command.commands) names.push_back(below.name);
  return names;
}

std::string unknown_word(const CLI::App& app, const ManualCommand& command,
                         const std::string& word) {
  const std::string shown = printable(word);
  if (word.starts_with('-') && word.size() > 1) {
    const std::string name = word.substr(0, word.find('='));
    return tr("{} has no option {}", command.path, printable(name)) +
           did_you_mean(name, option_names(app));
  }
  if (!command.commands.empty())
    return tr("{} has no command {}", command.path, shown) +
           did_you_mean(word, command_names(command));
  return tr("{} does not know what to do with {}: it takes no more arguments", command.path, shown);
}

const ManualOption* find_option(const ManualCommand& command, std::string_view name) {
  for (const auto* list : {&command.arguments, &command.options}) {
    for (const ManualOption& option : *list) {
      for (const std::string& one : option.names) {
        if (one == name) return &option;
      }
    }
  }
  return nullptr;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// CLI11 says "--format: xml not in {a,b}", "--depth: Value 12 not in range [1 - 10]".
std::string bad_value(const ManualCommand& command, std::string_view message) {
  const std::size_t colon = message.find(": ");
  const std::string name(message.substr(0, colon));
  const ManualOption* option = find_option(command, name);
  const std::size_t end = message.find(" not in ");
  if (option == nullptr || colon == std::string_view::npos || end == std::string_view::npos)
    return tr(message);
  std::string value(message.substr(colon + 2, end - colon - 2));
  if (value.starts_with("Value ")) value.erase(0, 6);
  if (option->choices.empty())
    return tr("{} {}: it must be in {}", name, printable(value), option->range);
  return tr("{} {}: it must be one of {}", name, printable(value), listed(option->choices)) +
         did_you_mean(value, option->choices);
}

std::string missing(const ManualCommand& command, std::string_view message) {
  const std::string name(message.substr(0, message.find(' ')));
  const ManualOption* option = find_option(command, name);
  if (option == nullptr) return tr(message);
  if (name == "--graph")
    return tr("{} is required: name the graph file, or set INYEON_GRAPH", name);
  return tr("{} is required: {}", name, option->summary);
}

// "Could not convert: --depth = abc"
std::string no_number(std::string_view message) {
  const std::size_t colon = message.find(": ");
  const std::size_t equals = message.find(" = ");
  if (colon == std::string_view::npos || equals == std::string_view::npos) return tr(message);
  return tr("{} {}: this is no number", message.substr(colon + 2, equals - colon - 2),
            printable(message.substr(equals + 3)));
}

std::string fault(const CLI::App& app, const ManualCommand& command, const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string& kind = error.get_name();
  const std::string first = what.substr(0, what.find_first_of(": "));
  if (!command.commands.empty() && kind == "RequiredError")
    return tr("{} needs a command", command.path);
  if (kind == "RequiredError") return missing(command, what);
  if (kind == "ValidationError") return bad_value(command, what);
  if (kind == "ConversionError") return no_number(what);
  if (kind == "ExcludesError")
    return tr("{} cannot stand beside {}", first, what.substr(what.rfind(' ') + 1));
  if (kind == "ArgumentMismatch" && app.get_option_no_throw(first) != nullptr)
    return app.get_option_no_throw(first)->count() > 1 ? tr("{} may stand only once", first)
                                                       : tr("{} needs a value", first);
  return tr(what);
}

}  // namespace

const CLI::App& chosen_command(const CLI::App& program) {
  const CLI::App* at = &program;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return *at;
}

std::string explain(const CLI::App& program, const CLI::ParseError& error) {
  const CLI::App& app = chosen_command(program);
  const ManualCommand command = manual_of(app);
  std::vector<std::string> left = app.remaining();
  if (left.empty()) left = program.remaining(true);
  const bool unknown = !left.empty() && error.get_name() != "ValidationError" &&
                       error.get_name() != "ConversionError";
  return (unknown ? unknown_word(app, command, left.front()) : fault(app, command, error)) + '\n' +
         tr("Usage: {}", command.usage) + '\n' + tr("More: {} --help", command.path);
}

}  // namespace inyeon::cli
