// Names in English text by the trained tagger. Internal to the English pack.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/en/name_features.h"
#include "ingest/learn/tagger.h"

namespace inyeon::en {

/// Immutable after loading; find() may be called from many threads.
class NameTagger {
 public:
  /// `model` is what `inyeon train names --language en` wrote; it and the lexicon must outlive the
  /// tagger. Throws CorruptionError where it is damaged.
  NameTagger(std::string_view model, const Lexicon& lexicon) : tagger_(model), lexicon_(lexicon) {}

  /// The names of the whole text, in text order: one type for one surface, and a name that was
  /// found once is found wherever it stands.
  std::vector<MentionCandidate> find(const Document& document, const Text& text) const;

 private:
  learn::Tagger tagger_;
  const Lexicon& lexicon_;
  NameList list_{"en"};
};

}  // namespace inyeon::en
