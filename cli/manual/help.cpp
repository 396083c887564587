// Help on a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/terminal/style.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

constexpr std::size_t kLine = 88;
constexpr std::size_t kWidestNames = 30;

std::string names_of(const ManualOption& option) {
  std::string text;
  if (!option.is_argument() && option.names.front().starts_with("--")) text = "    ";
  text += fmt::format("{}", fmt::join(option.names, ", "));
  if (option.is_argument()) return option.repeats ? text + "…" : text;
  return option.value.empty() ? text : text + ' ' + option.value;
}

std::string with_facts(const ManualOption& option, bool all) {
  std::string text = option.summary;
  const auto add = [&](const std::string& fact) {
    text += (text.empty() ? "[" : " [") + fact + ']';
  };
  if (!all) return text;
  if (!option.choices.empty()) add(fmt::format("{}", fmt::join(option.choices, ", ")));
  if (!option.range.empty()) add(option.range);
  if (!option.fallback.empty()) add(tr("default: {}", option.fallback));
  if (!option.environment.empty()) add(tr("environment: {}", option.environment));
  return text;
}

std::string rows(const std::vector<ManualOption>& options, std::string_view group, bool all) {
  std::size_t width = 0;
  for (const ManualOption& option : options)
    width = std::max(width, std::min(display_width(names_of(option)), kWidestNames));
  std::string text;
  for (const ManualOption& option : options) {
    if (option.group != group) continue;
    const std::string names = names_of(option);
    const std::string indent(width + 4, ' ');
    std::string begin = "  " + styled(Style::kName, padded(names, width)) + "  ";
    if (display_width(names) > width) begin = "  " + styled(Style::kName, names) + '\n' + indent;
    for (const std::string& line : wrapped(with_facts(option, all), kLine - width - 4)) {
      text += begin + line + '\n';
      begin = indent;
    }
  }
  return text;
}

std::string heading(const std::string& text) { return '\n' + styled(Style::kHeading, text) + '\n'; }

std::string option_groups(const std::vector<ManualOption>& options, bool all) {
  std::vector<std::string> groups{""};
  for (const ManualOption& option : options) {
    if (std::find(groups.begin(), groups.end(), option.group) == groups.end())
      groups.push_back(option.group);
  }
  std::string text;
  for (const std::string& group : groups) {
    const std::string lines = rows(options, group, all);
    if (!lines.empty()) text += heading(group.empty() ? tr("Options") : group) + lines;
  }
  return text;
}

std::string paragraphs(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t cut = std::min(text.find("\n\n"), text.size());
    result += '\n';
    for (const std::string& line : wrapped(text.substr(0, cut), kLine)) result += line + '\n';
    text.remove_prefix(std::min(cut + 2, text.size()));
  }
  return result;
}

std::string command_rows(const std::vector<ManualCommand>& commands) {
  std::size_t width = 0;
  for (const ManualCommand& command : commands)
    width = std::max(width, display_width(command.name));
  std::string text;
  for (const ManualCommand& command : commands)
    text +=
        "  " + styled(Style::kName, padded(command.name, width)) + "  " + command.summary + '\n';
  return text;
}

}  // namespace

std::string help_text(const ManualCommand& command, bool all) {
  std::string text = command.summary + '\n';
  if (all) text += paragraphs(command.details);
  text += heading(tr("Usage")) + "  " + command.usage + '\n';
  if (!command.arguments.empty())
    text += heading(tr("Arguments")) + rows(command.arguments, "", all);
  if (!command.commands.empty()) text += heading(tr("Commands")) + command_rows(command.commands);
  text += option_groups(command.options, all);
  if (all && !command.examples.empty()) {
    text += heading(tr("Examples"));
    for (const ManualExample& one : command.examples)
      text += "  " + styled(Style::kDim, "# " + one.says) + "\n  " + one.command_line + '\n';
  }
  if (!all) text += '\n' + tr("With examples and all values: {} --help", command.path) + '\n';
  return text;
}

}  // namespace inyeon::cli
