#include <fmt/format.h>

#include "cli/manual/completion.h"

namespace inyeon::cli {
namespace {

// Inside '…' and inside a description, where brackets and colons mean something.
std::string quoted(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    if (c == '\'') {
      result += "'\\''";
    } else {
      result += c;
    }
  }
  return result;
}

std::string function_of(std::string path) {
  for (char& c : path) c = c == ' ' || c == '-' ? '_' : c;
  return '_' + path;
}

std::string action(const ManualOption& option) {
  const std::vector<std::string> words = completions_of(option);
  if (!words.empty()) return fmt::format("({})", fmt::join(words, " "));
  return takes_path(option) ? "_files" : "";
}

void add_options(const ManualCommand& command, std::string& text) {
  for (const ManualOption& option : command.options) {
    for (const std::string& name : option.names) {
      text += fmt::format(" \\\n    '{}{}[{}]", option.repeats ? "*" : "", name,
                          quoted(option.summary));
      if (!option.value.empty())
        text += fmt::format(":{}:{}", quoted(option.value), action(option));
      text += '\'';
    }
  }
}

std::string leaf(const ManualCommand& command, const ManualCommand& program) {
  std::string text = function_of(command.path) + "() {\n  _arguments";
  add_options(command, text);
  if (command.path != program.path) add_options(program, text);
  for (const ManualOption& argument : command.arguments)
    text += fmt::format(" \\\n    '{}:{}:{}'",
                        argument.repeats    ? "*"
                        : argument.required ? ""
                                            : ":",
                        quoted(argument.names.front()), action(argument));
  return text + "\n}\n";
}

std::string branch(const ManualCommand& command) {
  std::string text = function_of(command.path) + "() {\n  local -a commands\n  commands=(\n";
  for (const ManualCommand& below : command.commands)
    text += fmt::format("    '{}:{}'\n", below.name, quoted(below.summary));
  text += "  )\n  local context state state_descr line\n  typeset -A opt_args\n  _arguments -C";
  add_options(command, text);
  text += " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n";
  text +=
      "  case $state in\n    command) _describe command commands ;;\n    argument)\n      case "
      "$words[1] in\n";
  for (const ManualCommand& below : command.commands) {
    std::string names = below.name;
    for (const std::string& alias : below.aliases) names += '|' + alias;
    text += fmt::format("        {}) {} ;;\n", names, function_of(below.path));
  }
  return text + "      esac ;;\n  esac\n}\n";
}

}  // namespace

std::string zsh_completion(const ManualCommand& program) {
  std::string text =
      "#compdef inyeon\n# zsh completion for inyeon, made by `inyeon completions zsh`.\n";
  each_command(program, [&](const ManualCommand& command) {
    text += command.commands.empty() ? leaf(command, program) : branch(command);
  });
  text += branch(program);
  return text +
         "if [ \"$funcstack[1]\" = _inyeon ]; then\n  _inyeon \"$@\"\nelse\n  compdef _inyeon "
         "inyeon\nfi\n";
}

}  // namespace inyeon::cli
