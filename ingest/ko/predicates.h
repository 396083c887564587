// A predicate with its auxiliaries and cue nouns: 공급하기로 했다, 공급할 것으로 보인다. Internal
// to clauses.
#pragma once

#include <string>

#include "ingest/clause/analysis.h"
#include "ingest/ko/cues.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

struct Predicate {
  std::size_t first = 0;  ///< its units, [first, last]
  std::size_t last = 0;
  std::string lemma;   ///< dictionary form
  std::string noun;    ///< of noun+하다 …
  std::string suffix;  ///< 하다, 되다 …
  Span trigger;
  Ending ending = Ending::kNone;
  std::string ending_form;
  Tense tense = Tense::kNone;
  Modality modality = Modality::kAsserted;
  bool negated = false;
  bool reported = false;

  /// The noun where it has one, else the lemma: what cue lists know verbs by.
  const std::string& key() const { return noun.empty() ? lemma : noun; }
  bool passive() const { return suffix == "되다" || suffix == "받다" || suffix == "당하다"; }
  bool adnominal() const;
};

/// The predicate that begins at unit `at`, which must be one.
Predicate read_predicate(const Units& units, std::size_t at);

/// Reads on behind a noun that acts as a predicate (공급 중인, 인수 예정이라고) at `at`.
void read_tail(const Units& units, std::size_t at, Predicate& predicate);

void apply(Effect effect, Predicate& predicate);

}  // namespace inyeon::ko
