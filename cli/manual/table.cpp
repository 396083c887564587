#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/manual/manual.h"
#include "cli/messages/text.h"

namespace inyeon::cli {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t cut = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, cut));
    text.remove_prefix(std::min(cut + 1, text.size()));
  }
  return parts;
}

// CLI11 gives "TEXT:{a,b}" or "UINT:UINT in [1 - 10]": a type and what its checks say.
void read_value(std::string_view type, ManualOption& option) {
  const std::size_t colon = std::min(type.find(':'), type.size());
  const std::string_view checks = type.substr(colon);
  option.value = type.substr(0, colon);
  if (option.value == "UINT" || option.value == "INT") option.value = "N";
  if (option.value == "FLOAT") option.value = "X";
  if (const std::size_t open = checks.find('{'); open != std::string_view::npos)
    option.choices = split(checks.substr(open + 1, checks.find('}', open) - open - 1), ',');
  if (const std::size_t open = checks.find('['); open != std::string_view::npos)
    option.range = checks.substr(open + 1, checks.find(']', open) - open - 1);
}

// Defaults that say nothing, or that the description tells in words.
bool tells(const std::string& fallback, std::string_view description) {
  return !fallback.empty() && fallback != "[]" && fallback != "{}" && fallback != "\"\"" &&
         description.find("default") == std::string_view::npos;
}

ManualOption option_of(const CLI::Option& from) {
  ManualOption option;
  if (from.get_positional()) {
    option.names = {from.get_name()};
  } else {
    for (const std::string& name : from.get_snames()) option.names.push_back("-" + name);
    for (const std::string& name : from.get_lnames()) option.names.push_back("--" + name);
  }
  const bool flag = from.get_items_expected_max() == 0;
  if (!flag) read_value(from.get_type_name(), option);
  option.repeats = from.get_items_expected_max() > 1;
  const std::string& description = from.get_description();
  option.summary = tr(description);
  if (!flag && tells(from.get_default_str(), description)) option.fallback = from.get_default_str();
  option.environment = from.get_envname();
  if (from.get_group() != "Options") option.group = tr(from.get_group());
  option.required = from.get_required();
  return option;
}

std::string usage_of(const ManualCommand& command) {
  std::string usage = command.path;
  if (!command.commands.empty()) return usage + " " + tr("COMMAND");
  for (const ManualOption& argument : command.arguments) {
    const std::string word = argument.names.front() + (argument.repeats ? "…" : "");
    usage += argument.required ? " " + word : " [" + word + "]";
  }
  bool optional = false;
  for (const ManualOption& option : command.options) {
    optional = optional || !option.required;
    if (option.required) usage += " " + option.names.front() + " " + option.value;
  }
  return optional ? usage + " " + tr("[OPTIONS]") : usage;
}

void read_examples(std::string_view footer, ManualCommand& command) {
  for (const std::string& line : split(footer, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos)
      command.examples.push_back({line.substr(0, tab), tr(line.substr(tab + 1))});
  }
}

std::string path_of(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? app.get_name() : path_of(*parent) + ' ' + app.get_name();
}

}  // namespace

void example(CLI::App& app, std::string_view command_line, std::string_view says) {
  app.footer(app.get_footer() + std::string(command_line) + '\t' + std::string(says) + '\n');
}

ManualCommand manual_of(const CLI::App& app) {
  ManualCommand command;
  command.path = path_of(app);
  command.name = app.get_name();
  command.aliases = app.get_aliases();
  const std::string description = app.get_description();
  const std::size_t cut = description.find("\n\n");
  command.summary = tr(description.substr(0, cut));
  for (std::size_t at = cut; at != std::string::npos;) {
    const std::size_t end = description.find("\n\n", at + 2);
    if (!command.details.empty()) command.details += "\n\n";
    command.details +=
        tr(description.substr(at + 2, end == std::string::npos ? end : end - at - 2));
    at = end;
  }
  for (const CLI::Option* option : app.get_options()) {
    // Help is among the program's own options, which every command has.
    if (option == app.get_help_ptr() && app.get_parent() != nullptr) continue;
    ManualOption entry = option_of(*option);
    (entry.is_argument() ? command.arguments : command.options).push_back(std::move(entry));
  }
  for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
    command.commands.push_back(manual_of(*below));
  read_examples(app.get_footer(), command);
  command.usage = usage_of(command);
  return command;
}

}  // namespace inyeon::cli
