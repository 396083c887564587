// docs/cli.md.
#include <fmt/format.h>

#include "cli/manual/manual.h"
#include "cli/messages/text.h"

namespace inyeon::cli {
namespace {

std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '*') result += '\\';
    result += c;
  }
  return result;
}

std::string code(std::string_view text) { return '`' + std::string(text) + '`'; }

std::string signature(const ManualOption& option) {
  std::string text = fmt::format("{}", fmt::join(option.names, ", "));
  if (option.is_argument()) return code(option.repeats ? text + "…" : text);
  return code(option.value.empty() ? text : text + ' ' + option.value);
}

std::string meaning(const ManualOption& option) {
  std::string text = cell(option.summary);
  if (!option.choices.empty()) {
    text += ':';
    for (const std::string& choice : option.choices) text += ' ' + code(choice);
  }
  if (!option.range.empty()) text += " (" + option.range + ')';
  if (!option.fallback.empty()) text += "; " + tr("default: {}", code(option.fallback));
  if (!option.environment.empty()) text += "; " + tr("environment: {}", code(option.environment));
  return text;
}

std::string option_table(const ManualCommand& command) {
  if (command.arguments.empty() && command.options.empty()) return {};
  std::string text =
      fmt::format("\n| {} | {} |\n| --- | --- |\n", tr("option"), tr("what it says"));
  for (const auto* list : {&command.arguments, &command.options}) {
    for (const ManualOption& option : *list)
      text += fmt::format("| {} | {} |\n", signature(option), meaning(option));
  }
  return text;
}

std::string chapter(const ManualCommand& command, int level) {
  std::string text =
      fmt::format("\n{} {}\n\n{}.\n", std::string(static_cast<std::size_t>(level), '#'),
                  command.path, command.summary);
  if (!command.details.empty()) text += '\n' + command.details + '\n';
  text += "\n    " + command.usage + '\n';
  if (!command.aliases.empty())
    text += '\n' +
            tr("Also called {}.", code(fmt::format("{}", fmt::join(command.aliases, ", ")))) + '\n';
  text += option_table(command);
  for (const ManualExample& one : command.examples)
    text += fmt::format("\n{}:\n\n```sh\n{}\n```\n", one.says, one.command_line);
  for (const ManualCommand& below : command.commands) text += chapter(below, level + 1);
  return text;
}

}  // namespace

std::string markdown_page(const ManualCommand& program) {
  std::string text = "# " + tr("The command line") + "\n\n" + program.details + "\n\n";
  text += fmt::format("| {} | {} |\n| --- | --- |\n", tr("command"), tr("does"));
  for (const ManualCommand& command : program.commands)
    text += fmt::format("| [{0}](#inyeon-{0}) | {1} |\n", command.name, cell(command.summary));
  text += fmt::format("\n| {} | {} |\n| --- | --- |\n", tr("exit status"), tr("means"));
  for (std::size_t i = 0; i < kExitStatuses.size(); ++i)
    text += fmt::format("| {} | {} |\n", i, tr(kExitStatuses[i]));
  text += "\n## " + tr("Options that every command has") + '\n' + option_table(program);
  for (const ManualCommand& command : program.commands) text += chapter(command, 2);
  return text;
}

}  // namespace inyeon::cli
