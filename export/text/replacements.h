// Characters that a format cannot hold: replaced by U+FFFD, and counted.
#pragma once

#include <string>
#include <string_view>

#include "export/registry.h"

namespace inyeon {

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

struct Replacements {
  std::size_t count = 0;

  void put(std::string& out) {
    out += kReplacementCharacter;
    ++count;
  }
  /// Warns "3 characters that XML forbids were replaced" where there were any.
  void tell(const ExportOptions& options, std::string_view which) const {
    if (count == 0 || !options.warn) return;
    options.warn(std::to_string(count) + " characters " + std::string(which) + " were replaced");
  }
};

}  // namespace inyeon
