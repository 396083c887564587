#include "cli/files.h"

#include <fstream>
#include <sstream>

#include "cli/whole_file.h"
#include "graph/model/problem.h"

namespace inyeon::cli {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw UsageError("cannot open " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void write_file(const std::string& path, const std::string& content) {
  WholeFile file(path);
  file.stream() << content;
  file.finish();
}

}  // namespace inyeon::cli
