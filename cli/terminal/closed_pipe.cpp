#include "cli/terminal/closed_pipe.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>

namespace inyeon::cli {
namespace {

volatile std::sig_atomic_t pager = -1;

// Only what POSIX allows in a handler: poll, _exit, signal, raise.
bool has_no_reader(int descriptor) {
  pollfd asked{descriptor, POLLOUT, 0};
  return descriptor >= 0 && poll(&asked, 1, 0) == 1 && (asked.revents & POLLERR) != 0;
}

extern "C" void on_closed_pipe(int signal) {
  if (has_no_reader(STDOUT_FILENO) || has_no_reader(static_cast<int>(pager))) _exit(0);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

void end_when_the_reader_goes() { std::signal(SIGPIPE, on_closed_pipe); }

void set_pager_descriptor(int descriptor) { pager = descriptor; }

}  // namespace inyeon::cli
