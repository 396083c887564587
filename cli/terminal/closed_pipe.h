// A reader that has seen enough: `inyeon extract … | head`, or a pager that is left.
#pragma once

namespace inyeon::cli {

/// From now on a write to standard output, or to a descriptor named below, whose reader has gone
/// ends the program with status 0 and without a word. Any other closed pipe ends it as it ends
/// every program: what was asked for may not be done.
void end_when_the_reader_goes();

/// Also a closed pipe here; -1: no longer.
void set_pager_descriptor(int descriptor);

}  // namespace inyeon::cli
