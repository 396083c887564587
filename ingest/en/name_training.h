// Annotated text as the English name tagger learns it.
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/extraction.h"
#include "ingest/en/name_features.h"
#include "ingest/learn/name_data.h"
#include "ingest/learn/trainer.h"

namespace inyeon::en {

/// Makes examples, a sentence each, by the tagger of words and the lists that the program carries.
/// Not thread safe.
class NameExamples {
 public:
  /// Appends those of an annotated article.
  void add(const Extraction& gold, std::vector<learn::Example>& examples);
  /// Appends those of a text given line by line.
  void add(const std::vector<learn::AnnotatedLine>& lines, std::vector<learn::Example>& examples);

 private:
  /// What each byte of title and text may be.
  struct Masks {
    std::vector<std::uint64_t> title;
    std::vector<std::uint64_t> text;
  };
  void add(const Document& document, const Masks& masks, std::vector<learn::Example>& examples);

  Resources resources_{nullptr};
  NameList list_{"en"};
  NameFeatures features_{resources_.lexicon, list_};
  Syntax::Workspace workspace_;
};

}  // namespace inyeon::en
