// From words of a parse to the mentions that their phrases name. Internal to the English pack.
#pragma once

#include <string>
#include <vector>

#include "ingest/en/sentence_view.h"
#include "ingest/en/syntax.h"

namespace inyeon::en {

/// A sentence with its parse and what lies on it.
struct Clausal {
  const SentenceView& view;
  const ParsedSentence& parse;
  const Resources& resources;
  const Analysis& analysis;

  bool is(std::string_view word_class, int i) const {
    return resources.lexicon.is(word_class, parse[i].lemma);
  }
  /// The words of a mention or figure hang together: the one whose head lies outside.
  int mention_of(int i) const { return view.mention_at(i); }
};

/// Mentions that the phrase headed by `word` names, its conjuncts included, in text order: its own,
/// its apposition's, or, where the head noun names nothing by itself, what it consists or is made
/// of
/// ("shipments of HBM", "Acme officials").
std::vector<MentionIndex> phrase_mentions(const Clausal& c, int word);
/// The preposition of a phrase, of several words as one ("according to"); empty where it has none.
std::string preposition_of(const Clausal& c, int word);
/// What the preposition makes of the phrase.
Slot slot_of(std::string_view preposition, bool passive);

}  // namespace inyeon::en
