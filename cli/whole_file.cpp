#include "cli/whole_file.h"

#include <filesystem>

#include "graph/model/problem.h"

namespace inyeon::cli {

WholeFile::WholeFile(std::string path)
    : path_(std::move(path)), unfinished_(path_ + ".part"), stream_(unfinished_, std::ios::binary) {
  if (!stream_) throw EnvironmentError("cannot write " + unfinished_);
}

WholeFile::~WholeFile() {
  std::error_code ignored;
  if (!finished_) std::filesystem::remove(unfinished_, ignored);
}

void WholeFile::finish() {
  stream_.close();
  std::error_code error;
  if (stream_) std::filesystem::rename(unfinished_, path_, error);
  if (!stream_ || error) throw EnvironmentError("cannot write " + path_);
  finished_ = true;
}

WholeFolder::WholeFolder(std::string path) : path_(std::move(path)) {
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (error) throw EnvironmentError("cannot make the folder " + path_);
}

std::ostream& WholeFolder::open(const std::string& name) {
  return files_.emplace_back(path_ + "/" + name).stream();
}

void WholeFolder::finish() {
  for (WholeFile& file : files_) file.finish();
}

}  // namespace inyeon::cli
