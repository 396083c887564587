// Man pages, in roff.
#include <fmt/format.h>

#include "cli/manual/manual.h"
#include "cli/messages/text.h"

namespace inyeon::cli {
namespace {

// A backslash begins an escape, a dot or quote at the line's start a request; a plain minus is
// typeset as a hyphen, which cannot be copied.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  if (result.starts_with('.') || result.starts_with('\'')) result = "\\&" + result;
  return result;
}

std::string section(const std::string& title) { return ".SH \"" + roff(title) + "\"\n"; }

std::string option_entry(const ManualOption& option) {
  std::string names;
  for (const std::string& name : option.names) {
    if (!names.empty()) names += ", ";
    names += "\\fB" + roff(name) + "\\fR";
  }
  if (!option.value.empty() && !option.is_argument())
    names += " \\fI" + roff(option.value) + "\\fR";
  std::string text = ".TP\n" + names + '\n' + roff(option.summary) + ".\n";
  const auto fact = [&](const std::string& line) { text += roff(line) + ".\n"; };
  if (!option.choices.empty())
    fact(tr("One of: {}", fmt::format("{}", fmt::join(option.choices, ", "))));
  if (!option.range.empty()) fact(tr("In: {}", option.range));
  if (!option.fallback.empty()) fact(tr("Default: {}", option.fallback));
  if (!option.environment.empty()) fact(tr("Environment: {}", option.environment));
  return text;
}

std::string entries(const std::string& title, const std::vector<ManualOption>& options) {
  if (options.empty()) return {};
  std::string text = section(title);
  for (const ManualOption& option : options) text += option_entry(option);
  return text;
}

std::string paragraphs(std::string_view text) {
  std::string result = roff(text);
  for (std::size_t at = 0; (at = result.find("\n\n", at)) != std::string::npos; at += 5)
    result.replace(at, 2, "\n.PP\n");
  return result + '\n';
}

std::string page_name(std::string path) {
  for (char& c : path) c = c == ' ' ? '-' : c;
  return path;
}

std::string see_also(const ManualCommand& command) {
  std::string text = section(tr("SEE ALSO"));
  if (command.commands.empty()) return text + ".BR inyeon (1)\n";
  for (const ManualCommand& below : command.commands)
    text += ".BR " + roff(page_name(below.path)) + " (1)\n";
  return text;
}

std::string subcommands(const ManualCommand& command) {
  if (command.commands.empty()) return {};
  std::string text = section(tr("COMMANDS"));
  for (const ManualCommand& below : command.commands)
    text += ".TP\n\\fB" + roff(below.name) + "\\fR\n" + roff(below.summary) + ".\n";
  return text;
}

std::string exit_statuses() {
  std::string text = section(tr("EXIT STATUS"));
  for (std::size_t i = 0; i < kExitStatuses.size(); ++i)
    text += fmt::format(".TP\n.B {}\n{}.\n", i, roff(tr(kExitStatuses[i])));
  return text;
}

}  // namespace

std::string man_page(const ManualCommand& command, const std::vector<ManualOption>& common,
                     std::string_view version) {
  const std::string name = page_name(command.path);
  std::string upper = name;
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  std::string text =
      fmt::format(".TH \"{}\" 1 \"\" \"inyeon {}\" \"{}\"\n", upper, version, tr("Inyeon manual"));
  text += section(tr("NAME")) + roff(name) + " \\- " + roff(command.summary) + '\n';
  text += section(tr("SYNOPSIS")) + roff(command.usage) + '\n';
  if (!command.details.empty()) text += section(tr("DESCRIPTION")) + paragraphs(command.details);
  text += entries(tr("ARGUMENTS"), command.arguments) + subcommands(command);
  text += entries(tr("OPTIONS"), command.options);
  if (command.path != "inyeon") text += entries(tr("COMMON OPTIONS"), common);
  if (!command.examples.empty()) text += section(tr("EXAMPLES"));
  for (const ManualExample& one : command.examples)
    text +=
        ".PP\n" + roff(one.says) + ":\n.PP\n.nf\n.RS\n" + roff(one.command_line) + "\n.RE\n.fi\n";
  return text + exit_statuses() + see_also(command);
}

}  // namespace inyeon::cli
