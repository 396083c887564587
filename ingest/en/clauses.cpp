#include <array>
#include <utility>

#include "ingest/en/sentence_view.h"

namespace inyeon::en {
namespace {

Slot slot_of(std::string_view preposition, bool passive) {
  static constexpr std::array<std::pair<std::string_view, Slot>, 14> kSlots{
      {{"to", Slot::kDative},
       {"into", Slot::kDative},
       {"with", Slot::kComitative},
       {"alongside", Slot::kComitative},
       {"from", Slot::kSource},
       {"in", Slot::kLocation},
       {"at", Slot::kLocation},
       {"near", Slot::kLocation},
       {"for", Slot::kPurpose},
       {"of", Slot::kGenitive},
       {"as", Slot::kComplement},
       {"about", Slot::kAbout},
       {"over", Slot::kAbout},
       {"on", Slot::kAbout}}};
  if (preposition == "by") return passive ? Slot::kAgent : Slot::kInstrument;
  for (const auto& [word, slot] : kSlots) {
    if (word == preposition) return slot;
  }
  return Slot::kAbout;
}

void add_mention(Clause& clause, Slot slot, std::string_view marker, MentionIndex mention,
                 bool joined) {
  if (joined && !clause.arguments.empty() && clause.arguments.back().slot == slot) {
    clause.arguments.back().mentions.push_back(mention);
    return;
  }
  Argument argument;
  argument.slot = slot;
  argument.marker = marker;
  argument.mentions = {mention};
  clause.arguments.push_back(std::move(argument));
}

void add_literal(Clause& clause, const LiteralMention& literal, LiteralIndex index) {
  Argument argument;
  argument.slot = literal.literal.kind == LiteralKind::kDate ? Slot::kTime : Slot::kAmount;
  argument.literals = {index};
  clause.arguments.push_back(std::move(argument));
}

/// Reads the arguments right of a predicate, up to the next one.
void read_right(const SentenceView& view, const Lexicon& lexicon, const Analysis& analysis,
                int begin, int end, Slot bare, Clause& clause) {
  Slot slot = bare;
  std::string marker;
  bool joined = false;
  for (int i = begin; i < end; ++i) {
    const auto word = view.lower(i);
    if (word == ";" || word == ":" || lexicon.is("relative", word) ||
        lexicon.is("subordinator", word))
      return;
    if (const int literal = view.literal_at(i); literal != kNone) {
      add_literal(clause, analysis.literals[static_cast<std::size_t>(literal)],
                  static_cast<LiteralIndex>(literal));
      while (view.literal_at(i + 1) == literal) ++i;
    } else if (const int mention = view.mention_at(i); mention != kNone) {
      while (view.mention_at(i + 1) == mention) ++i;
      const auto next = view.lower(i + 1);
      if (next == "'s" || next == "\u2019s" || next == "-based") continue;
      add_mention(clause, slot, marker, static_cast<MentionIndex>(mention), joined);
      joined = next == "and" || next == "," || next == "or";
      if (next == "," && view.mention_at(i + 2) == kNone && view.lower(i + 2) != "and")
        joined = false;
    } else if (lexicon.is("preposition", word)) {
      slot = slot_of(word, clause.passive);
      marker = word;
      joined = false;
    }
  }
}

Clause clause_of(const VerbGroup& group, const SentenceView& view) {
  Clause clause;
  clause.lemma = group.lemma;
  clause.trigger = view.span(group.begin, group.end);
  clause.span = view.whole();
  clause.sentence = view.index;
  clause.kind = group.relative ? ClauseKind::kRelative : ClauseKind::kVerbal;
  clause.tense = group.tense;
  clause.modality = group.modality;
  clause.negated = group.negated;
  clause.passive = group.passive;
  if (!group.subject.empty()) {
    Argument subject;
    subject.slot = group.passive ? Slot::kObject : Slot::kSubject;
    subject.mentions = group.subject;
    clause.arguments.push_back(std::move(subject));
  }
  return clause;
}

class Reader {
 public:
  Reader(const SentenceView& view, const Resources& resources, Analysis& analysis)
      : view_(view),
        resources_(resources),
        analysis_(analysis),
        groups_(find_verb_groups(view, resources)) {}

  void run() {
    for (std::size_t g = 0; g < groups_.size(); ++g) verbal(g);
    for (int i = 0; i < view_.size(); ++i) {
      if (view_.mention_at(i) == kNone && nominal(i)) ++i;
    }
  }

 private:
  int end_of(std::size_t g) const {
    return g + 1 < groups_.size() ? groups_[g + 1].begin : view_.size();
  }

  void verbal(std::size_t g) {
    Clause clause = clause_of(groups_[g], view_);
    const std::string phrasal = clause.lemma + " " + std::string(view_.lower(groups_[g].end));
    int right = groups_[g].end;
    if (resources_.frames.knows(phrasal)) clause.lemma = phrasal, ++right;
    if (!resources_.frames.knows(clause.lemma)) return;
    read_right(view_, resources_.lexicon, analysis_, right, end_of(g), Slot::kObject, clause);
    antecedent(g, clause);
    analysis_.clauses.push_back(std::move(clause));
  }

  /// "HBM, which Acme makes", "Acme, in which Roe holds 24%": what the relative pronoun stands for.
  void antecedent(std::size_t g, Clause& clause) const {
    std::size_t first = g;
    while (first > 0 && groups_[first - 1].end == groups_[first].begin) --first;
    const int limit = first > 0 ? groups_[first - 1].end : 0;
    for (int k = groups_[first].begin - 2; k > limit; --k) {
      if (!resources_.lexicon.is("relative", view_.lower(k))) continue;
      int end = k;
      const bool preposition = resources_.lexicon.is("preposition", view_.lower(end - 1));
      const Slot slot = preposition ? slot_of(view_.lower(end - 1), clause.passive) : Slot::kObject;
      if (preposition) --end;
      if (view_.lower(end - 1) == ",") --end;
      if (end <= 0) return;
      Argument argument;
      argument.slot = slot;
      argument.mentions = mentions_before(view_, resources_.lexicon, end);
      argument.presence = Presence::kCarried;
      if (!argument.mentions.empty()) clause.arguments.push_back(std::move(argument));
      clause.kind = ClauseKind::kRelative;
      return;
    }
  }

  /// A predicate noun of one word or two: "supply deal", "acquisition".
  bool nominal(int i) {
    const std::string one(view_.lower(i));
    const std::string two = one + " " + std::string(view_.lower(i + 1));
    const bool pair = resources_.lexicon.is("noun", two) && resources_.frames.knows(two);
    if (!pair && !(resources_.lexicon.is("noun", one) && resources_.frames.knows(one)))
      return false;
    // Titles and measures have their own grammar (appositions.cpp).
    const std::string& lemma = pair ? two : one;
    if (resources_.lexicon.is("office", lemma) || resources_.lexicon.is("measure", lemma))
      return false;
    const int end = i + (pair ? 2 : 1);
    Clause clause;
    clause.lemma = pair ? two : one;
    clause.trigger = view_.span(i, end);
    clause.span = view_.whole();
    clause.sentence = view_.index;
    clause.kind = ClauseKind::kNominal;
    int stop = view_.size();
    for (const VerbGroup& group : groups_) {
      if (group.end <= i) governed(group, resources_.lexicon, clause);
      if (group.begin >= end && group.begin < stop) stop = group.begin;
    }
    if (resources_.lexicon.is("relation", clause.lemma)) {
      clause.arguments.clear();
      described(i, clause);
    }
    possessor(i, clause);
    read_right(view_, resources_.lexicon, analysis_, end, stop, Slot::kComplement, clause);
    analysis_.clauses.push_back(std::move(clause));
    return pair;
  }

  static void governed(const VerbGroup& group, const Lexicon& lexicon, Clause& clause) {
    clause.arguments.clear();
    clause.tense = group.tense;
    clause.modality = group.modality;
    clause.negated = group.negated || lexicon.is("denying", group.lemma);
    if (lexicon.is("ceasing", group.lemma)) clause.modality = Modality::kCeased;
    if (group.subject.empty()) return;
    Argument subject;
    subject.slot = Slot::kSubject;
    subject.mentions = group.subject;
    subject.presence = Presence::kCarried;
    clause.arguments.push_back(std::move(subject));
  }

  /// "Acme's unit", "its acquisition": who has or does it.
  void possessor(int i, Clause& clause) const {
    const Slot slot =
        resources_.lexicon.is("relation", clause.lemma) ? Slot::kGenitive : Slot::kSubject;
    for (int k = i - 1; k >= 0 && i - k < 6; --k) {
      const auto word = view_.lower(k);
      if (resources_.lexicon.is("preposition", word) || word == ",") return;
      const bool clitic = (word == "'s" || word == "\u2019s") && view_.mention_at(k - 1) != kNone;
      const bool pronoun = (word == "its" || word == "their" || word == "his" || word == "her") &&
                           view_.mention_at(k) != kNone;
      if (!clitic && !pronoun) continue;
      if (slot == Slot::kSubject) clause.arguments.clear();
      add_mention(clause, slot, "'s",
                  static_cast<MentionIndex>(view_.mention_at(clitic ? k - 1 : k)), false);
      return;
    }
  }

  /// "X, a unit of", "X is a unit of".
  void described(int i, Clause& clause) const {
    for (int k = i - 1; k > 0 && i - k < 7; --k) {
      const auto word = view_.lower(k);
      const bool copula = resources_.lexicon.is("be", word);
      if (word == "of" || word == "in" || word == "to" || word == "with") return;
      if ((word != "," && !copula) || view_.mention_at(k - 1) == kNone) continue;
      clause.kind = copula ? ClauseKind::kCopula : ClauseKind::kApposition;
      clause.modality = Modality::kAsserted;
      clause.negated = false;
      clause.arguments.clear();
      add_mention(clause, Slot::kSubject, "", static_cast<MentionIndex>(view_.mention_at(k - 1)),
                  false);
      return;
    }
  }

  const SentenceView& view_;
  const Resources& resources_;
  Analysis& analysis_;
  std::vector<VerbGroup> groups_;
};

}  // namespace

void find_clauses(const SentenceView& view, const Resources& resources, Analysis& analysis) {
  Reader(view, resources, analysis).run();
}

}  // namespace inyeon::en
