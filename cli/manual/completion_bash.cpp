#include <fmt/format.h>

#include "cli/manual/completion.h"

namespace inyeon::cli {
namespace {

std::string words_of(const ManualCommand& command, const ManualCommand& program) {
  std::string words;
  const auto add = [&](const std::string& word) { words += words.empty() ? word : ' ' + word; };
  for (const ManualCommand& below : command.commands) add(below.name);
  for (const ManualOption& argument : command.arguments) {
    for (const std::string& word : completions_of(argument)) add(word);
  }
  for (const ManualOption& option : command.options) {
    for (const std::string& name : option.names) add(name);
  }
  if (command.path == program.path) return words;
  for (const ManualOption& option : program.options) {
    for (const std::string& name : option.names) add(name);
  }
  return words;
}

// "path:"" --option") what completes its value
std::string value_cases(const ManualCommand& command, const std::string& before) {
  std::string text;
  for (const ManualOption& option : command.options) {
    if (option.value.empty()) continue;
    std::string names;
    for (const std::string& name : option.names)
      names += fmt::format("{}{}\" {}\"", names.empty() ? "" : "|", before, name);
    const std::vector<std::string> words = completions_of(option);
    std::string reply = "COMPREPLY=()";
    if (!words.empty()) {
      reply = fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$cur\"))", fmt::join(words, " "));
    } else if (takes_path(option)) {
      reply = "COMPREPLY=($(compgen -f -- \"$cur\"))";
    }
    text += fmt::format("    {}) {}; return ;;\n", names, reply);
  }
  return text;
}

std::string step(const ManualCommand& parent) {
  std::string text;
  for (const ManualCommand& below : parent.commands) {
    std::string names = fmt::format("\"{} {}\"", parent.path, below.name);
    for (const std::string& alias : below.aliases)
      names += fmt::format("|\"{} {}\"", parent.path, alias);
    text += fmt::format("      {}) path=\"{}\" ;;\n", names, below.path);
  }
  return text;
}

}  // namespace

std::string bash_completion(const ManualCommand& program) {
  std::string steps = step(program);
  std::string values;
  std::string words =
      fmt::format("    \"{}\") words=\"{}\" ;;\n", program.path, words_of(program, program));
  each_command(program, [&](const ManualCommand& command) {
    steps += step(command);
    values += value_cases(command, '"' + command.path + ":\"");
    words += fmt::format("    \"{}\") words=\"{}\" ;;\n", command.path, words_of(command, program));
  });
  values += value_cases(program, "*");  // they may follow any command
  return fmt::format(R"(# bash completion for inyeon, made by `inyeon completions bash`.
_inyeon() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} path=inyeon words="" i
  local prev=${{COMP_WORDS[COMP_CWORD-1]}}
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$path ${{COMP_WORDS[i]}}" in
{}    esac
  done
  case "$path: $prev" in
{}  esac
  case "$path" in
{}  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- "$cur"))
}}
complete -o filenames -F _inyeon inyeon
)",
                     steps, values, words);
}

}  // namespace inyeon::cli
