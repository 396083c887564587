#include <algorithm>

#include "ingest/en/parsed_clauses.h"

namespace inyeon::en {
namespace {

/// Reads one verb.
class VerbReader {
 public:
  VerbReader(const Clausal& c, int verb) : c_(c), verb_(verb), passive_(is_passive(c, verb)) {}

  /// A verb without a frame is read for its subject alone, which later sentences refer to.
  bool read(Clause& clause) {
    const std::string lemma = lemma_with_company();
    const bool relative = dep() == Dep::kRelative || dep() == Dep::kClausal;
    clause = start_clause(c_, lemma, verb_, relative ? ClauseKind::kRelative : ClauseKind::kVerbal,
                          commitment_of(c_, verb_));
    clause.passive = passive_;
    add_subject(clause);
    if (!knows(lemma)) return !clause.arguments.empty();
    if (lists_others()) return false;
    add_object(clause);
    add_modifiers(c_, verb_, clause);
    add_gap(clause);
    add_object_modifiers(clause);
    return true;
  }

 private:
  Dep dep() const { return c_.parse[verb_].dep; }
  bool knows(const std::string& lemma) const { return c_.resources.frames.knows(lemma); }

  // "take over", "work with", "take part": the longest that the lexicon has.
  std::string lemma_with_company() const {
    const std::string& lemma = c_.parse[verb_].lemma;
    std::string base = lemma;
    if (const int particle = c_.parse.child(verb_, Dep::kParticle); particle >= 0) {
      if (knows(lemma + " " + std::string(c_.view.lower(particle))))
        base = lemma + " " + std::string(c_.view.lower(particle));
    }
    for (int k = c_.parse[verb_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      std::string longer;
      if (c_.parse[k].dep == Dep::kOblique) longer = base + " " + preposition_of(c_, k);
      if (c_.parse[k].dep == Dep::kObject) longer = base + " " + c_.parse[k].lemma;
      if (c_.parse[k].dep == Dep::kAdverb && k > verb_)
        longer = base + " " + std::string(c_.view.lower(k));
      if (!longer.empty() && knows(longer)) return longer;
    }
    return base;
  }

  // "its customers include A": the noun says what A is (nominal_clauses.cpp).
  bool lists_others() const {
    const int subject = c_.parse.child(verb_, Dep::kSubject);
    return subject >= 0 && c_.is("listing", verb_) && c_.view.mention_at(subject) < 0 &&
           c_.is("relation", subject);
  }

  void add_subject(Clause& clause) const {
    const SubjectPhrase subject = subject_of(c_, verb_);
    if (subject.word < 0) return;
    // A participle before its noun: "the newly acquired unit".
    const Slot slot = passive_ ? Slot::kObject : Slot::kSubject;
    add_phrase(c_, slot, subject.word, subject.carried ? Presence::kCarried : Presence::kSaid,
               clause);
    clause.arguments.empty() ? void() : mark_together(clause);
  }

  void mark_together(Clause& clause) const {
    for (int k = c_.parse[verb_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (c_.resources.lexicon.is("jointly", c_.view.lower(k)))
        clause.arguments.back().collective = true;
    }
  }

  void add_object(Clause& clause) const {
    if (dep() == Dep::kAdjective && passive_) {
      add_phrase(c_, Slot::kObject, c_.parse[verb_].head, Presence::kCarried, clause);
      return;
    }
    const int object = c_.parse.child(verb_, Dep::kObject);
    if (object >= 0 && !relativizer(object)) {
      add_phrase(c_, Slot::kObject, object, Presence::kSaid, clause);
    } else if (object < 0 && !passive_) {
      share_object(clause);
    }
    if (const int person = c_.parse.child(verb_, Dep::kIndirect); person >= 0)
      add_phrase(c_, Slot::kDative, person, Presence::kSaid, clause);
    if (const int what = c_.parse.child(verb_, Dep::kOpenComplement);
        what >= 0 && !c_.parse.is_verb(what))
      add_phrase(c_, Slot::kComplement, what, Presence::kSaid, clause);
  }

  // "designs and makes chips": the object stands at the last verb.
  void share_object(Clause& clause) const {
    for (int k = c_.parse[verb_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (c_.parse[k].dep != Dep::kConjunct || !c_.parse.is_verb(k)) continue;
      if (c_.parse.child(k, Dep::kSubject) >= 0 || k - verb_ > 4) continue;
      if (const int object = c_.parse.child(k, Dep::kObject); object >= 0) {
        add_phrase(c_, Slot::kObject, object, Presence::kCarried, clause);
        return;
      }
    }
  }

  bool relativizer(int word) const {
    const auto tag = c_.parse[word].tag;
    return tag == "WDT" || tag == "WP" || tag == "WRB";
  }

  // What the noun that a relative clause hangs on does in it, also where another verb stands
  // between: "chips that Acme began to make".
  void add_gap(Clause& clause) const {
    int outer = verb_;
    while (c_.parse[outer].dep == Dep::kOpenComplement || c_.parse[outer].dep == Dep::kComplement)
      outer = c_.parse[outer].head;
    if (outer < 0 || c_.parse[outer].dep != Dep::kRelative) return;
    const int head = c_.parse[outer].head;
    if (subject_of(c_, verb_).word == head) return;
    const bool open = c_.parse.child(verb_, Dep::kObject) < 0 && !passive_;
    for (int k = c_.parse[outer].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (!relativizer(k)) continue;
      Slot slot = Slot::kLocation;
      if (c_.parse[k].dep == Dep::kObject) slot = Slot::kObject;
      if (c_.parse[k].dep == Dep::kOblique) slot = slot_of(preposition_of(c_, k), passive_);
      if (outer != verb_ && slot == Slot::kObject && !open) return;
      add_phrase(c_, slot, head, Presence::kCarried, clause);
      return;
    }
    if (open) add_phrase(c_, Slot::kObject, head, Presence::kCarried, clause);
  }

  // "buys a stake in A from B", "supplies chips to C": phrases may hang on the object as well.
  void add_object_modifiers(Clause& clause) const {
    int object = c_.parse.child(verb_, Dep::kObject);
    if (object < 0) object = c_.parse.child(verb_, Dep::kPassiveSubject);
    if (object < 0) return;
    add_modifiers(c_, object, clause);
    // "buys Acme's chips": also whose the object is, unless its name says so itself.
    const int owner = c_.parse.child(object, Dep::kPossessor);
    if (owner >= 0 && c_.view.mention_at(owner) != c_.view.mention_at(object))
      add_phrase(c_, Slot::kGenitive, owner, Presence::kSaid, clause);
  }

  const Clausal& c_;
  int verb_;
  bool passive_;
};

}  // namespace

Clause start_clause(const Clausal& c, std::string lemma, int word, ClauseKind kind,
                    const Commitment& commitment) {
  Clause clause;
  clause.lemma = std::move(lemma);
  clause.trigger = c.view.span(word, word + 1);
  clause.span = c.view.whole();
  clause.sentence = c.view.index;
  clause.kind = kind;
  clause.tense = commitment.tense;
  clause.modality = commitment.modality;
  clause.negated = commitment.negated;
  clause.reported = commitment.reported;
  return clause;
}

void add_phrase(const Clausal& c, Slot slot, int word, Presence presence, Clause& clause) {
  Argument argument;
  argument.slot = slot;
  argument.mentions = phrase_mentions(c, word);
  argument.marker = preposition_of(c, word);
  argument.presence = presence;
  if (c.view.mention_at(word) < 0) argument.head = c.parse[word].lemma;
  argument.collective = argument.marker == "alongside";
  if (!argument.mentions.empty() || !argument.head.empty())
    clause.arguments.push_back(std::move(argument));
}

void add_modifiers(const Clausal& c, int word, Clause& clause) {
  for (int k = c.parse[word].first_child; k >= 0; k = c.parse[k].next_sibling) {
    const Dep dep = c.parse[k].dep;
    if (dep == Dep::kAgent) {
      add_phrase(c, Slot::kAgent, k, Presence::kSaid, clause);
      continue;
    }
    if (dep != Dep::kOblique && dep != Dep::kNominal) continue;
    const auto tag = c.parse[k].tag;
    if (tag == "WDT" || tag == "WP") continue;
    const std::string preposition = preposition_of(c, k);
    if (preposition.empty()) continue;
    const bool done_by =
        preposition == "by" && (clause.passive || clause.kind == ClauseKind::kNominal);
    add_phrase(c, slot_of(preposition, done_by), k, Presence::kSaid, clause);
    // "a supply of chips to C": one step further down, where the parser hung it on the last noun.
    for (int g = c.parse[k].first_child; g >= 0; g = c.parse[g].next_sibling) {
      if (c.parse[g].dep != Dep::kNominal) continue;
      const std::string inner = preposition_of(c, g);
      if (inner == "to" || inner == "from" || inner == "for" || inner == "with" || inner == "in" ||
          inner == "at" || inner == "near")
        add_phrase(c, slot_of(inner, false), g, Presence::kCarried, clause);
    }
  }
}

void find_verbal_clauses(const Clausal& c, Analysis& analysis) {
  for (int i = 0; i < c.parse.size(); ++i) {
    if (!c.parse.is_verb(i) || c.view.mention_at(i) >= 0) continue;
    const Dep dep = c.parse[i].dep;
    if (dep == Dep::kAuxiliary || dep == Dep::kPassiveAuxiliary || dep == Dep::kCopula) continue;
    Clause clause;
    if (VerbReader(c, i).read(clause)) analysis.clauses.push_back(std::move(clause));
  }
}

}  // namespace inyeon::en
