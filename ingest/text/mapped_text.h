// Text that remembers where it came from.
#pragma once

#include <string>

#include "graph/model/offset_map.h"

namespace inyeon {

/// Valid UTF-8 with the way back from each of its positions. Value type.
struct MappedText {
  std::string text;
  OffsetMap offsets;  ///< offsets.text_size() == text.size()
};

}  // namespace inyeon
