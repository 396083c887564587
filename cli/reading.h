// A run over many articles: progress, Ctrl-C, and where the next run goes on.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/terminal/progress.h"
#include "ingest/pipeline/parallel.h"

namespace inyeon::cli {

/// Where documents of the input stand in all of it, by its files' sizes.
class InputMap {
 public:
  /// Looks up the sizes of all files; nothing is known of standard input.
  explicit InputMap(const std::vector<std::string>& inputs);
  std::uint64_t total() const { return total_; }
  /// How far a document reaches into all input.
  std::uint64_t end_of(const Document& document) const;

 private:
  struct File {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };
  std::map<std::string, File> files_;
  std::uint64_t total_ = 0;
};

/// Shows progress of a run and lets Ctrl-C end it. Sets options.done and options.stop, which refer
/// to this: it must outlive the run.
class WatchedRun {
 public:
  WatchedRun(const std::vector<std::string>& inputs, ExtractOptions& options, bool show);

 private:
  InputMap map_;
  Progress progress_;
};

/// The exit status of a run that Ctrl-C ended, as shells have it.
inline constexpr int kInterrupted = 130;

}  // namespace inyeon::cli
