// The only place that prints errors and decides the exit status.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <new>

#include "cli/command.h"
#include "graph/model/problem.h"

namespace {

using inyeon::cli::ExitStatus;

int usage(const CLI::App& program, const CLI::ParseError& error) {
  const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
  program.exit(error, std::cout, std::cerr);
  return asked ? ExitStatus::kDone : ExitStatus::kUsage;
}

int run_chosen(const std::vector<inyeon::cli::Registration>& registered) {
  for (const auto& [app, command] : registered) {
    if (!app->parsed()) continue;
    const int status = command->run();
    std::cout.flush();
    if (!std::cout) throw inyeon::EnvironmentError("cannot write to standard output");
    return status;
  }
  return ExitStatus::kUsage;
}

int fail(ExitStatus status, const char* message) {
  std::cerr << "inyeon: " << message << '\n';
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // a closed pipe ends the program quietly
  std::ios::sync_with_stdio(false);
  CLI::App program{"News articles in, a knowledge graph out.", "inyeon"};
  program.set_version_flag("--version", INYEON_VERSION);
  program.require_subcommand(1);
  std::vector<inyeon::cli::Registration> registered;
  for (const auto& add : inyeon::cli::commands()) registered.push_back(add(program));
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(program, error);
  }
  try {
    return run_chosen(registered);
  } catch (const inyeon::UsageError& error) {
    return fail(ExitStatus::kUsage, error.what());
  } catch (const inyeon::EnvironmentError& error) {
    return fail(ExitStatus::kEnvironment, error.what());
  } catch (const std::bad_alloc&) {
    return fail(ExitStatus::kEnvironment, "out of memory");
  } catch (const std::exception& error) {
    return fail(ExitStatus::kEnvironment, error.what());
  }
}
