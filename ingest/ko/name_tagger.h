// Names by the trained tagger: what lists and shapes don't know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/ko/word.h"
#include "ingest/learn/tagger.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

struct TaggedName {
  std::uint32_t begin = 0;  ///< bytes in the sentence
  std::uint32_t end = 0;
  std::string_view type;  ///< schema type; lives as long as the tagger
};

/// Immutable after loading; find() may be called from many threads.
class NameTagger {
 public:
  /// `model` is what `inyeon train names` wrote; it must outlive the tagger. Throws CorruptionError
  /// where it is damaged.
  explicit NameTagger(std::string_view model);
  /// Names in one sentence, in text order, without particles; counted from its begin. `words` are
  /// its words, `matches` its listed names (NameList::find on the sentence).
  std::vector<TaggedName> find(std::string_view text, const Span& sentence, const Words& words,
                               const std::vector<NameMatch>& matches) const;

 private:
  learn::Tagger tagger_;
};

}  // namespace inyeon::ko
