#include "graph/store/sweep/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

int make_file() {
  const char* wanted = std::getenv("TMPDIR");
  for (const char* folder : {wanted, "/var/tmp", "/tmp"}) {
    if (folder == nullptr || *folder == '\0') continue;
    std::string path = std::string(folder) + "/inyeon-XXXXXX";
    const int file = mkostemp(path.data(), O_CLOEXEC);
    if (file < 0) continue;
    unlink(path.c_str());
    return file;
  }
  throw NoScratchSpace();
}

}  // namespace

ScratchFile::~ScratchFile() {
  if (file_ >= 0) close(file_);
}

void ScratchFile::append(std::string_view bytes) {
  if (file_ < 0) file_ = make_file();
  while (!bytes.empty()) {
    const ssize_t written = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw NoScratchSpace();
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::size_t ScratchFile::read(std::uint64_t offset, char* into, std::size_t most) const {
  std::size_t got = 0;
  while (got < most) {
    const ssize_t count = pread(file_, into + got, most - got, static_cast<off_t>(offset + got));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw EnvironmentError("a temporary file cannot be read");
    if (count == 0) break;
    got += static_cast<std::size_t>(count);
  }
  return got;
}

}  // namespace inyeon::store
