#include "cli/terminal/pager.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <streambuf>
#include <string>

#include "cli/terminal/closed_pipe.h"
#include "cli/terminal/style.h"

namespace inyeon::cli {
namespace {

std::string pager_command() {
  for (const char* name : {"INYEON_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(name)) return value;
  }
  return "less -RFX";
}

}  // namespace

class Pager::Buffer : public std::streambuf {
 public:
  Buffer(TerminalSize size, std::string command) : size_(size), command_(std::move(command)) {}

  void close() {
    if (pipe_ == nullptr) {
      std::fwrite(kept_.data(), 1, kept_.size(), stdout);
      std::fflush(stdout);
      return;
    }
    pclose(pipe_);
    set_pager_descriptor(-1);
    std::signal(SIGINT, interrupt_before_);
    pipe_ = nullptr;
  }

 protected:
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    const auto size = static_cast<std::size_t>(count);
    if (pipe_ != nullptr) return static_cast<std::streamsize>(std::fwrite(text, 1, size, pipe_));
    kept_.append(text, size);
    if (too_long()) open();
    return count;
  }
  int_type overflow(int_type c) override {
    const char one = traits_type::to_char_type(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
  }
  int sync() override { return 0; }  // a flush does not decide whether the answer is long

 private:
  bool too_long() {
    for (; counted_ < kept_.size(); ++counted_) lines_ += kept_[counted_] == '\n';
    return !tried_ && lines_ + 1 >= size_.lines;
  }

  void open() {
    tried_ = true;
    std::fflush(stdout);
    interrupt_before_ = std::signal(SIGINT, SIG_IGN);  // Ctrl-C is the pager's
    pipe_ = popen(command_.c_str(), "w");
    if (pipe_ == nullptr) return;  // then all of it is printed at the end
    set_pager_descriptor(fileno(pipe_));
    std::fwrite(kept_.data(), 1, kept_.size(), pipe_);
    kept_.clear();
  }

  TerminalSize size_;
  std::string command_;
  std::string kept_;
  std::size_t counted_ = 0;
  std::size_t lines_ = 0;
  bool tried_ = false;
  FILE* pipe_ = nullptr;
  void (*interrupt_before_)(int) = SIG_DFL;
};

Pager::Pager(std::ostream& out, bool wanted) : out_(out) {
  const TerminalSize size = terminal_size(STDOUT_FILENO);
  const std::string command = pager_command();
  if (!wanted || size.lines == 0 || isatty(STDIN_FILENO) != 1 || command.empty() ||
      command == "cat")
    return;
  buffer_ = std::make_unique<Buffer>(size, command);
  out_.flush();
  before_ = out_.rdbuf(buffer_.get());
}

Pager::~Pager() {
  if (!buffer_) return;
  out_.rdbuf(before_);
  buffer_->close();
}

}  // namespace inyeon::cli
