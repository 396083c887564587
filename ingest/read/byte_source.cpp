#include "ingest/read/byte_source.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>

namespace inyeon {
namespace {

gzFile handle(void* file) { return static_cast<gzFile>(file); }

}  // namespace

ByteSource::ByteSource(const std::string& path) {
  const int descriptor = path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    error_ = std::strerror(errno);
    return;
  }
  file_ = gzdopen(descriptor, "rb");  // hands plain files through as they are
  if (file_ == nullptr) {
    close(descriptor);
    error_ = "out of memory";
    return;
  }
  gzbuffer(handle(file_), 1U << 17U);
}

ByteSource::~ByteSource() {
  if (file_ != nullptr) gzclose(handle(file_));
}

bool ByteSource::read(std::string& out, std::size_t size) {
  if (file_ == nullptr || !error_.empty()) return false;
  const std::size_t before = out.size();
  while (size > 0) {
    const auto step = static_cast<unsigned>(std::min<std::size_t>(size, 1U << 16U));
    const std::size_t at = out.size();
    out.resize(at + step);
    errno = 0;
    const int got = gzread(handle(file_), out.data() + at, step);
    out.resize(at + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got <= 0) {
      int code = Z_OK;
      const char* text = gzerror(handle(file_), &code);
      if (code == Z_ERRNO) error_ = std::strerror(errno);
      if (code != Z_OK && code != Z_STREAM_END && code != Z_ERRNO) {
        error_ = std::string("damaged gzip data: ") + text;
      }
      break;
    }
    size -= static_cast<std::size_t>(got);
  }
  position_ += out.size() - before;
  return out.size() > before;
}

}  // namespace inyeon
