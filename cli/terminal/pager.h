// Long answers go through a pager where a person sits at the terminal.
#pragma once

#include <memory>
#include <ostream>

namespace inyeon::cli {

/// While it lives, what is written to a stream is kept until it is longer than the terminal; then,
/// and only then, $INYEON_PAGER or $PAGER or `less -RFX` is started and given all of it. Does
/// nothing where standard output is no terminal or the pager is "" or "cat".
class Pager {
 public:
  Pager(std::ostream& out, bool wanted);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  class Buffer;
  std::ostream& out_;
  std::unique_ptr<Buffer> buffer_;
  std::streambuf* before_ = nullptr;
};

}  // namespace inyeon::cli
