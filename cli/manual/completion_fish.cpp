#include <fmt/format.h>

#include "cli/manual/completion.h"

namespace inyeon::cli {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + '\'';
}

// True where the words so far name this command: `__fish_seen_subcommand_from train; and …`.
std::string condition(const ManualCommand& command) {
  std::string names;
  std::string path = command.path.substr(command.path.find(' ') + 1);
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(' ', begin), path.size());
    std::string word = path.substr(begin, end - begin);
    if (end == path.size()) {
      for (const std::string& alias : command.aliases) word += ' ' + alias;
    }
    names += (names.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + word);
    begin = end + 1;
  }
  return names;
}

std::string options(const ManualCommand& command, const std::string& when) {
  std::string text;
  for (const ManualOption& option : command.options) {
    text += "complete -c inyeon" + when;
    for (const std::string& name : option.names)
      text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    const std::vector<std::string> words = completions_of(option);
    if (!words.empty()) {
      text += fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(words, " "))));
    } else if (!option.value.empty()) {
      text += takes_path(option) ? " -r -F" : " -x";
    }
    text += " -d " + quoted(option.summary) + '\n';
  }
  for (const ManualOption& argument : command.arguments) {
    const std::vector<std::string> words = completions_of(argument);
    if (!words.empty())
      text += fmt::format("complete -c inyeon{} -f -a {}\n", when,
                          quoted(fmt::format("{}", fmt::join(words, " "))));
    if (takes_path(argument)) text += "complete -c inyeon" + when + " -F\n";
  }
  return text;
}

std::string subcommands(const ManualCommand& command, const std::string& when) {
  std::string text;
  for (const ManualCommand& below : command.commands)
    text += fmt::format("complete -c inyeon{} -f -a {} -d {}\n", when, below.name,
                        quoted(below.summary));
  return text;
}

}  // namespace

std::string fish_completion(const ManualCommand& program) {
  std::string text = "# fish completion for inyeon, made by `inyeon completions fish`.\n";
  text += "complete -c inyeon -f\n";
  text += subcommands(program, " -n __fish_use_subcommand") + options(program, "");
  each_command(program, [&](const ManualCommand& command) {
    std::string children;
    for (const ManualCommand& below : command.commands) children += ' ' + below.name;
    const std::string when = " -n " + quoted(condition(command));
    const std::string first =
        children.empty() ? when
                         : " -n " + quoted(condition(command) +
                                           "; and not __fish_seen_subcommand_from" + children);
    text += subcommands(command, first) + options(command, when);
  });
  return text;
}

}  // namespace inyeon::cli
