// How this run talks to people: what the options say that every command has.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace inyeon::cli {

enum class Verbosity { kQuiet, kNormal, kVerbose };

struct Session {
  std::string lang;            ///< "en", "ko", or empty for the environment's
  std::string color = "auto";  ///< "auto", "always", "never"
  bool quiet = false;
  bool verbose = false;
  bool no_pager = false;

  Verbosity verbosity() const {
    return quiet ? Verbosity::kQuiet : verbose ? Verbosity::kVerbose : Verbosity::kNormal;
  }
};

/// One a process; filled by the command line before a command runs.
Session& session();

/// "inyeon: …" on standard error; nothing where --quiet is. The text is in the language in force.
void talk(const std::string& text);
/// The same, but never left out: what could not be done.
void complain(const std::string& text);

/// Declares the options of the program; every command takes them.
void add_session_options(CLI::App& program);
/// Language and colour, looked up before parsing, so that faults of parsing are told rightly.
void prepare_session(int argc, const char* const* argv);

}  // namespace inyeon::cli
