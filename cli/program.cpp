#include "cli/program.h"

#include <CLI/CLI.hpp>

#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/session.h"

namespace inyeon::cli {
namespace {

void finish(CLI::App& app) {
  for (CLI::App* below : app.get_subcommands([](CLI::App*) { return true; })) {
    below->fallthrough();  // the program's options may follow any command
    finish(*below);
  }
}

}  // namespace

std::vector<Registration> declare_program(CLI::App& program) {
  program.name("inyeon");
  program.description(
      "News articles in, a knowledge graph out\n\n"
      "Data goes to standard output, talk to standard error; `-` is standard input. Inputs are "
      "plain "
      "text, HTML, JSON, JSONL, RSS or Atom, told apart by content, plain or gzipped; folders are "
      "read with all that is in them. `-g` may be left out where the environment has "
      "`INYEON_GRAPH`.\n\n"
      "Messages are in English or Korean, by `LC_ALL`, `LC_MESSAGES` and `LANG` or by `--lang`. "
      "What programs read (JSON, CSV, exports) is the same in both.");
  program.set_version_flag("--version", INYEON_VERSION, "Print the version");
  program.set_help_flag("-h,--help", "Help: -h in short, --help with values and examples");
  program.option_defaults()->always_capture_default();
  program.require_subcommand(1);
  add_session_options(program);
  std::vector<Registration> registered;
  for (const auto& add : commands()) registered.push_back(add(program));
  // After the commands, which would inherit them.
  example(program, "inyeon ingest examples/articles -g news.inyeon", "Make a graph of articles");
  example(program, "inyeon neighbours 엔비디아 -g news.inyeon", "Ask what it says about a company");
  example(program, "inyeon help export", "Read about a command");
  finish(program);
  return registered;
}

}  // namespace inyeon::cli
