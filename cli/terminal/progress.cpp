#include "cli/terminal/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>

#include "cli/messages/text.h"
#include "cli/terminal/style.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::mutex& terminal_mutex() {
  static std::mutex mutex;
  return mutex;
}

bool& bar_is_drawn() {
  static bool drawn = false;  // guarded by terminal_mutex()
  return drawn;
}

void erase_bar() {
  if (bar_is_drawn()) std::cerr << "\r\x1b[K";
  bar_is_drawn() = false;
}

std::string minutes(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::max(seconds, 0.0) + 0.5);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_text(const ProgressFigures& f, bool with_bar) {
  std::string text;
  const double part =
      f.total == 0 ? 0.0
                   : std::min(1.0, static_cast<double>(f.position) / static_cast<double>(f.total));
  if (f.total > 0) {
    constexpr std::size_t kBar = 20;
    const auto full = static_cast<std::size_t>(part * kBar);
    if (with_bar) text = '[' + std::string(full, '#') + std::string(kBar - full, '-') + "] ";
    text += fmt::format("{:3.0f} %  ", part * 100);
  }
  text += tr_count(f.documents, "{} document", "{} documents") + "  ";
  if (f.seconds > 0)
    text += fmt::format("{:.1f} MB/s  ", static_cast<double>(f.bytes) / 1e6 / f.seconds);
  text += tr_count(f.relations, "{} relation", "{} relations");
  if (part > 0.01) text += "  " + tr("{} left", minutes(f.seconds / part - f.seconds));
  return text;
}

void print_line(const std::string& line) {
  const std::lock_guard lock(terminal_mutex());
  erase_bar();
  std::cerr << line << '\n';
}

struct Progress::Parts {
  Parts(std::uint64_t all, ProgressPace often)
      : total(all), pace(often), ticker([this] { tick(); }) {}
  ~Parts() {
    {
      const std::lock_guard lock(mutex);
      over = true;
    }
    wake.notify_all();
    ticker.join();
    const std::lock_guard lock(terminal_mutex());
    erase_bar();
  }

  void tick() {
    const bool terminal = isatty(STDERR_FILENO) == 1;
    auto pause = terminal ? pace.first : pace.plain;
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, pause, [this] { return over; })) {
      show(terminal);
      if (terminal) pause = pace.redraw;
    }
  }

  void show(bool terminal) const {
    const std::chrono::duration<double> taken = Clock::now() - begin;
    const ProgressFigures figures{taken.count(), documents,       bytes,
                                  relations,     position.load(), total};
    if (!terminal) return print_line("inyeon: " + progress_text(figures, false));
    const std::size_t columns = terminal_size(STDERR_FILENO).columns;
    const std::string text = progress_text(figures, true);
    const std::lock_guard lock(terminal_mutex());
    std::cerr << "\r\x1b[K" << (columns > 1 ? shortened(text, columns - 1) : text) << std::flush;
    bar_is_drawn() = true;
  }

  std::uint64_t total;
  ProgressPace pace;
  Clock::time_point begin = Clock::now();
  std::atomic<std::uint64_t> documents{0}, bytes{0}, relations{0}, position{0};
  std::mutex mutex;
  std::condition_variable wake;
  bool over = false;
  std::thread ticker;  // last: it uses all of the above
};

Progress::Progress(std::uint64_t total_bytes, bool wanted, ProgressPace pace)
    : parts_(wanted ? std::make_unique<Parts>(total_bytes, pace) : nullptr) {}
Progress::~Progress() = default;

void Progress::add(std::uint64_t text_bytes, std::uint64_t relations, std::uint64_t position) {
  if (!parts_) return;
  ++parts_->documents;
  parts_->bytes += text_bytes;
  parts_->relations += relations;
  std::uint64_t furthest = parts_->position;
  while (furthest < position && !parts_->position.compare_exchange_weak(furthest, position)) {
  }
}

}  // namespace inyeon::cli
