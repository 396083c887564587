#include "cli/training_files.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "graph/model/problem.h"

namespace inyeon::cli {

std::string read_training_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw UsageError("cannot open " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void write_model_file(const std::string& path, const std::string& content) {
  const std::string unfinished = path + ".part";
  std::ofstream file(unfinished, std::ios::binary);
  file << content;
  file.close();
  if (!file) throw EnvironmentError("cannot write " + unfinished);
  std::filesystem::rename(unfinished, path);
}

}  // namespace inyeon::cli
