// Bytes of a file, of standard input, of either unpacked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inyeon {

/// A file being read from its start; gzip is unpacked on the way. Offsets count unpacked bytes.
class ByteSource {
 public:
  /// "-" is standard input. Where the file can't be opened, error() says why and read() gives
  /// nothing.
  explicit ByteSource(const std::string& path);
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// Appends up to `size` further bytes to `out`; false at the end or after a failure.
  bool read(std::string& out, std::size_t size);

  /// What went wrong, where anything did; empty otherwise.
  const std::string& error() const { return error_; }
  /// Bytes read so far.
  std::uint64_t position() const { return position_; }

 private:
  void* file_ = nullptr;
  std::string error_;
  std::uint64_t position_ = 0;
};

}  // namespace inyeon
