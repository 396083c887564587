// Clauses read from the parse: verbs, predicate nouns, copulas and appositions. Internal to the
// English pack.
#pragma once

#include "ingest/en/predicates.h"

namespace inyeon::en {

/// Appends the clauses of the sentence's verbs.
void find_verbal_clauses(const Clausal& c, Analysis& analysis);
/// Appends those of its predicate nouns. A noun's own lines in frames.tsv end in "/n".
void find_nominal_clauses(const Clausal& c, Analysis& analysis);

/// A clause at `word`, with its span, trigger and commitment; no arguments yet.
Clause start_clause(const Clausal& c, std::string lemma, int word, ClauseKind kind,
                    const Commitment& commitment);
/// Adds the phrase headed by `word` as an argument, if it names or says anything.
void add_phrase(const Clausal& c, Slot slot, int word, Presence presence, Clause& clause);
/// Adds the prepositional phrases and figures below `word`, by their prepositions.
void add_modifiers(const Clausal& c, int word, Clause& clause);
/// Gives each clause from `first` on the figures for which it is the nearest predicate above.
void deal_out_figures(const Clausal& c, std::size_t first, Analysis& analysis);

/// Appends what stands side by side without a predicate: offices, "-based", "in", figures.
void find_appositions(const Clausal& c, Analysis& analysis);

}  // namespace inyeon::en
