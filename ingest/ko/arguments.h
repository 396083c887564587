// From phrases with particles to arguments with slots. Internal to clauses.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/ko/phrases.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

/// What stands behind a phrase and says what it does: 에 대해, 을 통해, 와 함께.
struct Postposition {
  Slot slot = Slot::kAbout;
  bool adnominal = false;   ///< 위한, 대한: what it says belongs to the noun that follows
  bool collective = false;  ///< 와 함께
  bool joins = false;       ///< 를 비롯해: the phrase is one of those that follow
  std::size_t units = 0;    ///< how many it takes; 0 where there is none
};

Postposition postposition_at(const Units& units, std::size_t at, const Phrase& phrase);

/// The arguments that a phrase gives: its names, and its figures on their own.
/// `passive`: the subject of a passive is what the deed is done to.
void add_arguments(const Analysis& analysis, const Phrase& phrase, bool passive,
                   std::vector<Argument>& arguments);

/// Whether the phrase stands as a subject.
bool subject_case(const Phrase& phrase);
/// Whether it is a topic, which stays for the clauses to come: A는 B를 하고 C를 한다.
bool topical(const Phrase& phrase);

Slot slot_of(const Analysis& analysis, const Phrase& phrase);

Argument* find_slot(std::vector<Argument>& arguments, Slot slot);
bool has_mentions(const std::vector<Argument>& arguments, Slot slot);

}  // namespace inyeon::ko
