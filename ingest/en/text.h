// An English text cut into sentences and words, tagged, with what rules take for its names.
// Internal to the English pack.
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/en/names.h"
#include "ingest/en/sentence_view.h"

namespace inyeon::en {

using Tags = std::vector<std::string_view>;  ///< Penn Treebank tags, one a word

struct Text {
  std::vector<Sentence> sentences;  ///< the title's first; with tokens, whose tags are not final
  std::vector<Words> words;         ///< by sentence
  std::vector<Tags> tags;
  Capitals capitals;
  std::vector<MentionCandidate> guesses;  ///< what rules of spelling and word lists take for names
  std::vector<std::size_t> first_guess;   ///< by sentence, into `guesses`
};

/// Reads title and text. Tags look into `resources`.
Text read_text(const Document& document, const Resources& resources, Syntax::Workspace& workspace);

}  // namespace inyeon::en
