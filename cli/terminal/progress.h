// What a long run is doing, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace inyeon::cli {

/// How often progress is shown: the bar first and then again, and lines where there is no terminal.
struct ProgressPace {
  std::chrono::milliseconds first{500};
  std::chrono::milliseconds redraw{200};
  std::chrono::milliseconds plain{10'000};
};

/// After half a second: on a terminal a bar that is drawn five times a second, elsewhere a plain
/// line every ten seconds; nothing where --quiet is. Safe to call from several threads at once.
class Progress {
 public:
  /// Bytes of all input; 0 where that is not known: then there is no bar and no time left.
  Progress(std::uint64_t total_bytes, bool wanted, ProgressPace pace = {});
  ~Progress();  ///< takes the bar off the terminal
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Another document: its text's bytes, its relations, and how far into all input it reaches.
  void add(std::uint64_t text_bytes, std::uint64_t relations, std::uint64_t position);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// A figure for the bar: "[######----]  58 %  1,204 documents  2.1 MB/s  8,113 relations  0:12
/// left".
struct ProgressFigures {
  double seconds = 0;
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  std::uint64_t relations = 0;
  std::uint64_t position = 0;
  std::uint64_t total = 0;
};
std::string progress_text(const ProgressFigures& figures, bool with_bar);

/// A line of talk; where a bar is drawn, above it.
void print_line(const std::string& line);

}  // namespace inyeon::cli
