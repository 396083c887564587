// The table of commands and options: help, man pages, completions and docs/cli.md are made of it.
//
// Its source is what the commands declare to CLI11 (names, values, defaults, descriptions) and what
// they add with example(). Nothing is said twice.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace inyeon::cli {

/// Adds a command line that a reader may copy, and what it does. Examples are run by a test in a
/// folder that has `examples/` and a graph file of its articles, `news.inyeon`.
void example(CLI::App& app, std::string_view command_line, std::string_view says);

struct ManualExample {
  std::string command_line;
  std::string says;
};

/// An option or, where it has no dashes, an argument. Texts are in the language in force.
struct ManualOption {
  std::vector<std::string> names;  ///< "-g", "--graph"; for an argument its one name
  std::string value;               ///< "FILE"; empty for a flag
  std::vector<std::string> choices;
  std::string range;  ///< "1 - 10"
  std::string summary;
  std::string fallback;     ///< the default value; or empty
  std::string environment;  ///< a variable that sets it; or empty
  std::string group;        ///< a heading for it; empty for the command's own
  bool required = false;
  bool repeats = false;

  bool is_argument() const { return names.front().front() != '-'; }
};

struct ManualCommand {
  std::string path;  ///< "inyeon train names"
  std::string name;  ///< "names"
  std::vector<std::string> aliases;
  std::string summary;  ///< one line
  std::string details;  ///< further paragraphs, separated by blank lines; or empty
  std::string usage;    ///< "inyeon why A [PREDICATE] B --graph FILE [OPTIONS]"
  std::vector<ManualOption> arguments;
  std::vector<ManualOption> options;
  std::vector<ManualExample> examples;
  std::vector<ManualCommand> commands;
};

/// What an exit status means; its index is the status.
inline constexpr std::array<std::string_view, 4> kExitStatuses = {
    "All done",
    "Some input could not be used: each is named with file and position, the rest is done",
    "Wrong usage, or a name that the graph does not have",
    "The graph file, the disk or the program's own data failed; nothing is half written"};

/// The command of an App and, below it, its subcommands.
ManualCommand manual_of(const CLI::App& app);

/// "inyeon export --help": for -h the options in a line each; else also details, values, examples.
std::string help_text(const ManualCommand& command, bool all);
/// A man page in roff. `common` are the options that every command has.
std::string man_page(const ManualCommand& command, const std::vector<ManualOption>& common,
                     std::string_view version);
/// docs/cli.md: the program and all its commands as one Markdown page.
std::string markdown_page(const ManualCommand& program);
/// The table for programs.
std::string json_table(const ManualCommand& program);

/// The script that completes command lines in a shell: "bash", "zsh" or "fish".
std::string completion_script(const ManualCommand& program, std::string_view shell);

}  // namespace inyeon::cli
