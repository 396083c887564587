// Words cut into morphemes by a trained tagger. Internal to the Korean pack.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/ko/morpheme_features.h"
#include "ingest/ko/morphemes.h"
#include "ingest/learn/tagger.h"

namespace inyeon::ko {

/// Immutable after loading; tag() may be called from many threads.
class MorphemeTagger {
 public:
  /// Reads the model that the program carries. Throws CorruptionError where it is damaged.
  /// `lexicon` must outlive the tagger.
  explicit MorphemeTagger(const Lexicon& lexicon);
  /// The class of each code point of each piece, one behind the other, into `morphemes`.
  void tag(std::string_view text, const Words& pieces, std::vector<Morpheme>& morphemes) const;

 private:
  const Lexicon& lexicon_;
  learn::Tagger tagger_;
};

}  // namespace inyeon::ko
