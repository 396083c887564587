// What a parsed verb says about itself: who does it, when, and whether it is so. Internal to the
// English pack.
#pragma once

#include <string>
#include <vector>

#include "ingest/en/phrases.h"

namespace inyeon::en {

/// The surface subject of a verb: words that head its phrases.
struct SubjectPhrase {
  int word = -1;         ///< -1: none
  bool carried = false;  ///< from another clause: control, coordination, a relative's head
};

SubjectPhrase subject_of(const Clausal& c, int verb);
bool is_passive(const Clausal& c, int verb);

/// How far a predicate commits itself, with what governs it taken into account.
struct Commitment {
  Tense tense = Tense::kNone;
  Modality modality = Modality::kAsserted;
  bool negated = false;
  bool reported = false;
};
Commitment commitment_of(const Clausal& c, int word);
/// What a verb makes of the noun that it governs: "plans an acquisition", "scrapped the deal".
Commitment commitment_under(const Clausal& c, int verb);

/// The noun's governing verb where the noun is what that verb is about (object, passive subject,
/// complement), or -1.
int governing_verb(const Clausal& c, int noun);

}  // namespace inyeon::en
