#include "cli/terminal/interrupt.h"

#include <atomic>
#include <csignal>

namespace inyeon::cli {
namespace {

std::atomic<bool> noted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

extern "C" void note(int signal) {
  noted = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void watch_for_interrupt() {
  for (const int signal : {SIGINT, SIGTERM}) {
    if (std::signal(signal, note) == SIG_IGN) std::signal(signal, SIG_IGN);  // nohup
  }
}

bool interrupted() { return noted; }

}  // namespace inyeon::cli
