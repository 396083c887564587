// What a text itself calls its names. Internal to the Korean pack.
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {

/// A noun that says what a thing is, and the schema type of such things.
struct ClassNoun {
  std::string_view noun;  ///< the part of what was asked for that the lexicon has: 엔진 of 검색엔진
  std::string_view type;
};

/// The class of a noun or compound, by its longest ending in `class_nouns.tsv`; empty views where
/// it is of none. The type's view lasts as long as the program. Thread safe.
ClassNoun class_noun(std::string_view noun);

/// Fills MentionCandidate::called and called_type of every name that the text defines: 음악
/// 서비스인 나래, 나래라는 서비스, 나래로 알려진 이 컴퓨터, 나래는 … 회사다. `words[i]` are those
/// of sentence i.
void note_classes(const Document& document, const std::vector<Words>& words, Analysis& analysis);

/// Gives every name that no list knows the type that the text defines it by, wherever it stands.
void trust_classes(const Document& document, Analysis& analysis);

}  // namespace inyeon::ko
