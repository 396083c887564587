// Ctrl-C ends a long run between two documents.
#pragma once

namespace inyeon::cli {

/// From now on the first SIGINT or SIGTERM is noted; the second ends the process at once.
void watch_for_interrupt();
/// Whether one has come. Safe to ask from any thread.
bool interrupted();

}  // namespace inyeon::cli
