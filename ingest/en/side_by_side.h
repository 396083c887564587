// What English says by putting things side by side. Internal to the English pack.
#pragma once

#include <string>
#include <utility>

#include "ingest/en/parsed_clauses.h"

namespace inyeon::en {

/// Walks over a sentence by words and by the mentions that lie on them.
class SideBySide {
 public:
  SideBySide(const Clausal& c, Analysis& analysis)
      : c_(c), view_(c.view), resources_(c.resources), analysis_(analysis) {}

 protected:
  bool type_is(int i, std::string_view type) const;
  bool named(int i) const;
  /// First word of the mention that lies on word i, and the one past its last.
  int begin_of(int i) const;
  int end_of(int i) const;
  bool is(std::string_view word_class, int i) const {
    return i >= 0 && i < view_.size() && resources_.lexicon.is(word_class, view_.lower(i));
  }
  /// Whether no verb, comma or mention stands in [begin, end).
  bool plain(int begin, int end) const;
  /// Appends a clause of two arguments. A word of -1 for `second` leaves it out.
  Clause& emit(std::string lemma, ClauseKind kind, std::pair<int, int> trigger, Slot left,
               int first, Slot right, int second);
  /// The organisation that a phrase after a comma is about: "A, a Tokyo-based maker of": A. From
  /// the phrase's first word; -1 where none is.
  int apposed_before(int phrase, std::string_view type) const;

  const Clausal& c_;
  const SentenceView& view_;
  const Resources& resources_;
  Analysis& analysis_;
};

/// "the plant in Texas", "Seoul-based A", "the Porto start-up", "A of Pune".
void find_locations(const Clausal& c, Analysis& analysis);
/// "A CEO B", "B, chief executive of A", "chief executive B" of the company that the text is about
/// (`topic`, if any).
void find_offices(const Clausal& c, std::optional<MentionIndex> topic, Analysis& analysis);

}  // namespace inyeon::en
