#include "cli/terminal/style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace inyeon::cli {
namespace {

bool& colours() {
  static bool on = false;
  return on;
}

std::string_view code(Style style) {
  switch (style) {
    case Style::kHeading:
      return "1";
    case Style::kName:
      return "36";
    case Style::kDim:
      return "2";
    case Style::kGood:
      return "32";
    case Style::kWarning:
      return "33";
    case Style::kBad:
      return "31";
    case Style::kPredicate:
      return "1;34";
  }
  return "0";
}

}  // namespace

void decide_colour(std::string_view when) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool able = terminal != nullptr && std::string_view(terminal) != "dumb";
  const bool wanted = no_colour == nullptr || *no_colour == '\0';
  colours() = when == "always" || (when == "auto" && wanted && able && isatty(STDOUT_FILENO) == 1);
}

std::string styled(Style style, std::string_view text) {
  if (!colours() || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code(style)) + 'm' + std::string(text) + "\x1b[0m";
}

TerminalSize terminal_size(int descriptor) {
  winsize size{};
  if (isatty(descriptor) != 1 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return {};
  return {size.ws_col, size.ws_row};
}

}  // namespace inyeon::cli
