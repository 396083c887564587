// Treebanks for the morpheme tagger.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/learn/labels.h"
#include "ingest/learn/trainer.h"

namespace inyeon::ko {

/// Words of one sentence with their classes, as ingest/models/korean_treebanks.py writes them.
struct MorphemeSentence {
  std::string text;
  std::string letters;  ///< one a code point of `text`: kMorphemeLetters, '.' marks, '?' not known
};

/// Throws std::invalid_argument, naming the line, for what is no such file.
std::vector<MorphemeSentence> read_morphemes(std::string_view tsv);

/// What can be learnt from a sentence: one example a piece; pieces with unknown classes are left
/// out.
std::vector<learn::Example> morpheme_examples(const MorphemeSentence& sentence);

learn::LabelSet morpheme_labels();

}  // namespace inyeon::ko
