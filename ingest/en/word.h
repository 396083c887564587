// English words and sentences. Internal to the English pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/span.h"
#include "ingest/clause/analysis.h"
#include "ingest/en/lexicon.h"

namespace inyeon::en {

struct Word {
  Span span;
  std::string text;
  std::string lower;
  bool capital = false;       ///< begins with an upper-case letter
  bool number = false;        ///< begins with a figure
  bool space_before = false;  ///< white space stands before it
};
using Words = std::vector<Word>;

/// Cuts a field into sentences: at stops that no abbreviation, initial or figure explains, and at
/// line ends.
std::vector<Sentence> split_sentences(std::string_view text, Field field, const Lexicon& lexicon);
/// Cuts a sentence into words: clitics ('s), currency signs and punctuation stand alone; hyphened
/// words stay whole, save for "-based".
Words split_words(std::string_view text, const Span& sentence);

}  // namespace inyeon::en
