// A data file that was put into the program at build time (cmake/InyeonEmbed.cmake).
#pragma once

#include <string_view>

namespace inyeon {

struct EmbeddedFile {
  std::string_view name;     ///< path below the embedding's base folder, '/' separated
  std::string_view content;  ///< static storage
};

}  // namespace inyeon
