// The only place that prints errors and decides the exit status.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <new>

#include "cli/command.h"
#include "cli/errors/parse_errors.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/program.h"
#include "cli/session.h"
#include "cli/terminal/closed_pipe.h"
#include "cli/terminal/pager.h"
#include "graph/model/problem.h"

namespace {

using namespace inyeon::cli;

int fail(ExitStatus status, const std::string& message) {
  std::cout.flush();
  std::cerr << "inyeon: " << message << '\n';
  return status;
}

// --help shows all, -h a line for each option.
bool wants_all(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--help") return true;
  }
  return false;
}

int answer(const CLI::App& program, const CLI::ParseError& error, bool all, bool empty) {
  if (error.get_name() == "CallForVersion") {
    std::cout << error.what() << '\n';
    return kDone;
  }
  if (error.get_exit_code() == 0) {
    const Pager pager(std::cout, !session().no_pager);
    std::cout << help_text(manual_of(chosen_command(program)), all);
    return kDone;
  }
  if (!empty) return fail(kUsage, explain(program, error));
  std::cerr << help_text(manual_of(program), false);
  return kUsage;
}

int run_chosen(const std::vector<Registration>& registered) {
  for (const auto& [app, command] : registered) {
    if (!app->parsed()) continue;
    const Pager pager(std::cout, !session().no_pager);
    const int status = command->run();
    std::cout.flush();
    if (!std::cout) throw inyeon::EnvironmentError("cannot write to standard output");
    return status;
  }
  return kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  end_when_the_reader_goes();
  std::ios::sync_with_stdio(false);
  prepare_session(argc, argv);
  CLI::App program;
  const std::vector<Registration> registered = declare_program(program);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer(program, error, wants_all(argc, argv), argc == 1);
  }
  try {
    return run_chosen(registered);
  } catch (const inyeon::UsageError& error) {
    return fail(kUsage, tr(error.what()));
  } catch (const inyeon::EnvironmentError& error) {
    return fail(kEnvironment, tr(error.what()));
  } catch (const std::bad_alloc&) {
    return fail(kEnvironment, tr("out of memory"));
  } catch (const std::exception& error) {
    return fail(kEnvironment, tr(error.what()));
  }
}
