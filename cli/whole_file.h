// Files that appear under their names only when they are whole.
#pragma once

#include <fstream>
#include <list>
#include <string>

namespace inyeon::cli {

/// Writes beside the file and renames at the end. Throws EnvironmentError.
class WholeFile {
 public:
  explicit WholeFile(std::string path);
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  ~WholeFile();  ///< removes what was not finished

  std::ostream& stream() { return stream_; }
  void finish();

 private:
  std::string path_;
  std::string unfinished_;
  std::ofstream stream_;
  bool finished_ = false;
};

/// Several such files in one folder, which is made where it is not there.
class WholeFolder {
 public:
  explicit WholeFolder(std::string path);

  std::ostream& open(const std::string& name);
  void finish();

 private:
  std::string path_;
  std::list<WholeFile> files_;
};

}  // namespace inyeon::cli
