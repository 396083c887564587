// A file without a name, for what does not fit into memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>

namespace inyeon::store {

/// There is no room for temporary files, or none may be made: the work must be done without.
struct NoScratchSpace : std::exception {
  const char* what() const noexcept override { return "no room for a temporary file"; }
};

/// In the folder that TMPDIR names, or else /var/tmp, since /tmp is often a part of the memory.
/// Gone with the object, and with a killed process.
class ScratchFile {
 public:
  ScratchFile() = default;
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ~ScratchFile();

  std::uint64_t size() const { return size_; }
  /// Throws NoScratchSpace.
  void append(std::string_view bytes);
  /// As many as there are, up to `most`. Throws EnvironmentError.
  std::size_t read(std::uint64_t offset, char* into, std::size_t most) const;

 private:
  int file_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace inyeon::store
