// Whether two sets of records are the same, without keeping either.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/identity/stable_hash.h"

namespace inyeon::store {

/// Adds up hashes, so that the order in which records come does not matter.
class Checksum {
 public:
  template <typename... Parts>
  void add(const Parts&... parts) {
    record_.clear();
    (append(parts), ...);
    sum_ += stable_hash(record_, 3);
  }
  /// The same record so many times.
  template <typename... Parts>
  void add_times(std::uint64_t times, const Parts&... parts) {
    record_.clear();
    (append(parts), ...);
    sum_ += stable_hash(record_, 3) * times;
  }
  friend bool operator==(const Checksum& a, const Checksum& b) { return a.sum_ == b.sum_; }

 private:
  void append(std::string_view text) { (record_ += std::to_string(text.size()) + ':') += text; }
  void append(std::int64_t number) { record_ += std::to_string(number) + ';'; }
  void append(std::uint32_t number) { append(std::int64_t{number}); }

  std::string record_;
  std::uint64_t sum_ = 0;
};

}  // namespace inyeon::store
