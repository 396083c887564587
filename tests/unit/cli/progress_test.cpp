#include "cli/terminal/progress.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <regex>

namespace inyeon::cli {
namespace {

/// Standard error as a pipe that the test reads: no terminal, so plain lines are due.
class PipedError {
 public:
  PipedError() : before_(dup(STDERR_FILENO)) {
    EXPECT_EQ(pipe(ends_.data()), 0);
    dup2(ends_[1], STDERR_FILENO);
  }
  ~PipedError() {
    dup2(before_, STDERR_FILENO);
    for (const int descriptor : {before_, ends_[0], ends_[1]}) close(descriptor);
  }
  /// Waits for it.
  std::string line() const {
    std::string text;
    for (char c = 0; read(ends_[0], &c, 1) == 1 && c != '\n';) text += c;
    return text;
  }

 private:
  int before_;
  std::array<int, 2> ends_{};
};

TEST(Progress, SaysLinesAgainAndAgainWhereThereIsNoTerminal) {
  const PipedError error;
  std::string first, second;
  {
    Progress progress(4000, true, {.plain = std::chrono::milliseconds(1)});
    first = error.line();
    progress.add(1000, 3, 1000);
    do {
      second = error.line();
    } while (second.find(" 0 documents") != std::string::npos);
  }
  EXPECT_TRUE(std::regex_search(first, std::regex("^inyeon:   0 %  0 documents"))) << first;
  EXPECT_TRUE(std::regex_search(
      second,
      std::regex(R"(^inyeon:  25 %  1 document  \d+\.\d MB/s  3 relations  \d+:\d\d left$)")))
      << second;
}

TEST(Progress, TellsWhatIsDoneAndWhatIsLeft) {
  const ProgressFigures half{10, 1204, 21'000'000, 8113, 50, 100};
  EXPECT_EQ(progress_text(half, true),
            "[##########----------]  50 %  1204 documents  2.1 MB/s  8113 relations  0:10 left");
  const ProgressFigures unknown{10, 1, 0, 1, 0, 0};
  EXPECT_EQ(progress_text(unknown, true), "1 document  0.0 MB/s  1 relation");
}

}  // namespace
}  // namespace inyeon::cli
