// A sentence as clauses see it: names and figures in one piece each, brackets folded into the word
// before them. Internal to clauses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {

struct Unit {
  Span span;
  const Word* word = nullptr;  ///< the last word in it: endings and punctuation
  std::string lemma;
  WordKind kind = WordKind::kOther;
  Case grammatical_case = Case::kNone;
  std::string particle;
  bool topic = false;
  std::optional<MentionIndex> mention;
  std::optional<LiteralIndex> literal;
  std::vector<LiteralIndex> bracketed;  ///< figures in brackets right behind
  std::vector<MentionIndex> bracketed_mentions;
  char32_t after = 0;
  bool opens_quote = false;
  bool closes_quote = false;

  bool nominal() const {
    return mention || literal || kind == WordKind::kNominal || kind == WordKind::kCopula ||
           kind == WordKind::kNumber;
  }
  bool predicate() const { return !mention && !literal && kind == WordKind::kPredicate; }
};

using Units = std::vector<Unit>;

Units make_units(const Document& document, const Words& words, const Analysis& analysis,
                 SentenceIndex sentence);

}  // namespace inyeon::ko
