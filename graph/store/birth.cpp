#include "graph/store/birth.h"

#include <unistd.h>

#include <filesystem>

#include "graph/model/problem.h"
#include "graph/store/layout.h"

namespace inyeon::store {
namespace {

namespace fs = std::filesystem;

// Ours, and what killed runs left. Another process in the same moment finds its own gone, cannot
// name it, and goes on with the file that is there.
void clear_away(const fs::path& path) {
  const std::string prefix = path.filename().string() + ".new-";
  std::error_code ignored;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().filename().string().starts_with(prefix)) fs::remove(entry.path(), ignored);
  }
}

}  // namespace

void bring_forth(const std::string& path) {
  std::error_code ignored;
  if (fs::exists(path, ignored)) return;
  const std::string unborn = path + ".new-" + std::to_string(getpid());
  try {
    // Closed before it gets its name: its log is then part of it.
    prepare_for_writing(Database(unborn, Database::Access::kWrite));
    fs::create_hard_link(unborn, path, ignored);
  } catch (const EnvironmentError&) {
    // The file is opened next, under its own name, and says what is wrong.
  }
  clear_away(path);
}

}  // namespace inyeon::store
