#include "ingest/read/inputs.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace inyeon {
namespace {

namespace fs = std::filesystem;

void report(const ProblemSink& problems, const std::string& path, const std::error_code& error) {
  problems({path, 0, 0, "cannot be read: " + error.message() + "; skipped"});
}

/// Collects instead of handing on at once, because the order of whole paths differs from the order
/// of a walk ("a-b" stands before "a/c").
void collect(const fs::path& folder, std::vector<std::string>& files, const ProblemSink& problems) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    entries.push_back(*at);
  }
  if (error) report(problems, folder.string(), error);
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
  for (const fs::directory_entry& entry : entries) {
    if (entry.path().filename().native().starts_with('.')) continue;
    std::error_code ignored;
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
      collect(entry.path(), files, problems);
    } else if (entry.is_regular_file(ignored)) {
      files.push_back(entry.path().string());
    }
  }
}

}  // namespace

void expand_input(const std::string& input, const std::function<void(const std::string&)>& file,
                  const ProblemSink& problems) {
  std::error_code error;
  if (input == "-" || !fs::is_directory(input, error)) {
    if (error) {
      report(problems, input, error);
    } else {
      file(input);
    }
    return;
  }
  std::vector<std::string> files;
  collect(input, files, problems);
  std::sort(files.begin(), files.end());
  for (const std::string& path : files) file(path);
}

}  // namespace inyeon
