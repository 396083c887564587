// Contributions made small: Zstandard with a dictionary of the words that every article has.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace inyeon::store {

/// The dictionary (data/dictionary-1.txt) is a part of the file format: files hold its number, and
/// it never changes. Not for two threads at once.
class Packer {
 public:
  Packer();
  ~Packer();
  Packer(Packer&&) noexcept;

  std::string pack(std::string_view bytes);
  /// Throws CorruptionError.
  std::string unpack(std::string_view packed);
  /// The same into a string that is there, whose memory is used again.
  void unpack(std::string_view packed, std::string& bytes);

 private:
  struct Contexts;
  std::unique_ptr<Contexts> contexts_;
};

}  // namespace inyeon::store
