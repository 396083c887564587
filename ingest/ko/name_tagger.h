// Names by the trained tagger: what lists and shapes don't know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/ko/name_features.h"
#include "ingest/learn/tagger.h"

namespace inyeon::ko {

struct TaggedName {
  std::uint32_t begin = 0;  ///< bytes in the text given
  std::uint32_t end = 0;
  std::string_view type;  ///< schema type; lives as long as the tagger
};

/// Immutable after loading; find() may be called from many threads.
class NameTagger {
 public:
  /// `model` is what `inyeon train names` wrote. Throws CorruptionError where it is damaged.
  explicit NameTagger(std::string_view model);
  /// Names in one sentence or line, in text order, without particles.
  std::vector<TaggedName> find(std::string_view text, const NameList& list) const;

 private:
  learn::Tagger tagger_;
};

}  // namespace inyeon::ko
