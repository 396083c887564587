#include "cli/session.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <string_view>

#include "cli/messages/language.h"
#include "cli/messages/text.h"
#include "cli/terminal/style.h"

namespace inyeon::cli {
namespace {

// The value of an option that may stand anywhere: --lang ko, --lang=ko.
std::string_view value_of(std::string_view option, int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    if (word == option && i + 1 < argc) return argv[i + 1];
    if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
      return word.substr(option.size() + 1);
  }
  return {};
}

}  // namespace

Session& session() {
  static Session one;
  return one;
}

void talk(const std::string& text) {
  if (session().verbosity() != Verbosity::kQuiet) complain(text);
}

void complain(const std::string& text) { std::cerr << "inyeon: " << text << '\n'; }

void add_session_options(CLI::App& program) {
  Session& s = session();
  program
      .add_option("--lang", s.lang, "Language of messages; default: by LC_ALL, LC_MESSAGES, LANG")
      ->check(CLI::IsMember({"en", "ko"}))
      ->type_name("LANG");
  program
      .add_option("--color", s.color,
                  "Colours: auto is on terminals, and where NO_COLOR is not set")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  program.add_flag("--no-pager", s.no_pager, "Print long answers at once, even on a terminal");
  program.add_flag("-q,--quiet", s.quiet, "No talk but errors");
  program.add_flag("-v,--verbose", s.verbose, "More talk");
}

void prepare_session(int argc, const char* const* argv) {
  set_language(parse_language(value_of("--lang", argc, argv)).value_or(environment_language()));
  const std::string_view color = value_of("--color", argc, argv);
  decide_colour(color.empty() ? "auto" : color);
}

}  // namespace inyeon::cli
