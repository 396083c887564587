#include <algorithm>

#include "ingest/en/parsed_clauses.h"

namespace inyeon::en {
namespace {

/// Reads one predicate noun: "the acquisition of A by B", "A is a unit of B", "A, a rival of B".
class NounReader {
 public:
  NounReader(const Clausal& c, int noun) : c_(c), noun_(noun) {}

  bool read(Clause& clause) {
    const std::string lemma = known_lemma();
    if (lemma.empty()) return false;
    relation_ = c_.resources.lexicon.is("relation", c_.parse[noun_].lemma);
    const bool copula = c_.parse.child(noun_, Dep::kCopula) >= 0;
    const bool apposed = c_.parse[noun_].dep == Dep::kApposition;
    const ClauseKind kind = copula && relation_    ? ClauseKind::kCopula
                            : apposed && relation_ ? ClauseKind::kApposition
                                                   : ClauseKind::kNominal;
    clause = start_clause(c_, lemma, noun_, kind, commitment(copula));
    add_owner(clause);
    add_subject(copula, apposed, clause);
    add_compounds(clause);
    add_modifiers(c_, noun_, clause);
    add_leaders(clause);
    add_governor_modifiers(clause);
    return true;
  }

 private:
  bool knows(const std::string& lemma) const { return c_.resources.frames.knows(lemma); }

  std::string known_lemma() const {
    const std::string& noun = c_.parse[noun_].lemma;
    // "Acme, for its part, ...": nothing of anything.
    if (noun == "part" && !preposition_of(c_, noun_).empty()) return {};
    for (int k = c_.parse[noun_].first_child; k >= 0 && k < noun_; k = c_.parse[k].next_sibling) {
      const bool before = c_.parse[k].dep == Dep::kCompound || c_.parse[k].dep == Dep::kAdjective;
      if (!before || c_.view.mention_at(k) >= 0) continue;
      const std::string pair = c_.parse[k].lemma + " " + noun + "/n";
      if (knows(pair)) return pair;
      // "a licensing agreement" says what "licensing" says.
      if (c_.resources.lexicon.is("agreement", noun) && knows(c_.parse[k].lemma + "/n"))
        return c_.parse[k].lemma + "/n";
    }
    return knows(noun + "/n") ? noun + "/n" : std::string{};
  }

  Commitment commitment(bool copula) const {
    if (copula) return commitment_of(c_, noun_);
    // What someone is ("its unit", "a rival") does not hang on what is said of them.
    const int verb = relation_ ? -1 : governing_verb(c_, noun_);
    Commitment out = verb >= 0 ? commitment_under(c_, verb) : Commitment{};
    if (verb >= 0 && settles(verb)) {
      out.modality = Modality::kCeased;
      out.negated = false;
    }
    for (int k = c_.parse[noun_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      const auto lower = c_.view.lower(k);
      if (lower == "no") out.negated = true;
      if (c_.resources.lexicon.is("former", lower)) out.modality = Modality::kCeased;
      if (c_.resources.lexicon.is("hedge", lower) || c_.resources.lexicon.is("pending", lower))
        out.modality =
            c_.resources.lexicon.is("pending", lower) ? Modality::kIntended : Modality::kExpected;
    }
    // "in talks on an acquisition", "plans for a merger".
    const int head = c_.parse[noun_].head;
    if (c_.parse[noun_].dep == Dep::kNominal && head >= 0) {
      if (c_.is("negotiating", head))
        out.modality = Modality::kNegotiated;
      else if (c_.is("planning", head))
        out.modality = Modality::kIntended;
    }
    return out;
  }

  /// "dismissed the suit", "settled a case".
  bool settles(int verb) const {
    const std::string& noun = c_.parse[noun_].lemma;
    if (!noun.ends_with("suit") && noun != "case" && noun != "complaint") return false;
    return c_.resources.lexicon.is("settling", c_.parse[verb].lemma);
  }

  void add_owner(Clause& clause) const {
    int owner = c_.parse.child(noun_, Dep::kPossessor);
    if (owner < 0) return;
    if (c_.view.lower(owner) == "whose") owner = antecedent_of_whose();
    if (owner < 0) return;
    add_phrase(c_, relation_ ? Slot::kGenitive : Slot::kSubject, owner, Presence::kSaid, clause);
    owned_ = true;
  }

  // "Acme, whose customers …": what the relative clause hangs on.
  int antecedent_of_whose() const {
    for (int k = noun_, n = 0; k >= 0 && n < 6; k = c_.parse[k].head, ++n) {
      if (c_.parse[k].dep == Dep::kRelative || c_.parse[k].dep == Dep::kClausal)
        return c_.parse[k].head;
    }
    return -1;
  }

  // "its customers include A", "among the buyers are A and B", "counts A among its clients".
  int listed() const {
    const ParsedWord& noun = c_.parse[noun_];
    const int head = noun.head;
    if (head < 0) return -1;
    const bool subject = noun.dep == Dep::kSubject;
    if (subject && c_.is("listing", head)) return c_.parse.child(head, Dep::kObject);
    if (subject && c_.parse.child(head, Dep::kCopula) >= 0 && c_.parse.is_noun(head)) return head;
    if (preposition_of(c_, noun_) != "among" && preposition_of(c_, noun_) != "as") return -1;
    if (c_.is("counting", head)) return c_.parse.child(head, Dep::kObject);
    return c_.parse.child(head, Dep::kSubject);
  }

  // "investors including A and B", "clients such as A".
  int instance() const {
    for (int k = c_.parse[noun_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (k < noun_ || c_.parse[k].dep != Dep::kNominal) continue;
      const std::string preposition = preposition_of(c_, k);
      if (preposition == "including" || preposition == "like" || preposition == "as") return k;
    }
    return -1;
  }

  void add_subject(bool copula, bool apposed, Clause& clause) const {
    if (relation_) {
      if (const int self = c_.view.mention_at(noun_); self >= 0) {
        Argument argument;
        argument.mentions = {static_cast<MentionIndex>(self)};
        clause.arguments.push_back(std::move(argument));
      } else if (const int names = listed(); names >= 0 && !copula) {
        add_phrase(c_, Slot::kSubject, names, Presence::kSaid, clause);
      } else if (const int example = instance(); example >= 0) {
        add_phrase(c_, Slot::kSubject, example, Presence::kSaid, clause);
      } else if (copula) {
        if (const int subject = c_.parse.child(noun_, Dep::kSubject); subject >= 0)
          add_phrase(c_, Slot::kSubject, relative_head(subject), Presence::kSaid, clause);
      } else if (apposed) {
        add_head(clause);
      } else if (const int name = named_by(); name >= 0) {
        add_phrase(c_, Slot::kSubject, name, Presence::kSaid, clause);
      }
      if (!has_subject(clause)) add_before_comma(clause);
      if (!has(clause, Slot::kGenitive)) add_other_party(clause);
      return;
    }
    if (owned_) return;
    const int verb = governing_verb(c_, noun_);
    if (verb < 0 || verb == noun_) return;
    const SubjectPhrase subject = subject_of(c_, verb);
    if (subject.word >= 0 && subject.word != noun_ && !inside(subject.word))
      add_phrase(c_, Slot::kSubject, subject.word, Presence::kCarried, clause);
  }

  static bool has(const Clause& clause, Slot slot) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(),
                       [slot](const Argument& a) { return a.slot == slot && !a.mentions.empty(); });
  }
  static bool has_subject(const Clause& clause) { return has(clause, Slot::kSubject); }

  // "Acme overtook Zenith, a smaller rival": of whom, where nothing says it, is the one who acts.
  void add_other_party(Clause& clause) const {
    const bool of = c_.parse.child(noun_, Dep::kNominal) >= 0;
    const int verb = governing_verb(c_, noun_);
    if (of || verb < 0 || verb == noun_ || !has_subject(clause)) return;
    const SubjectPhrase subject = subject_of(c_, verb);
    if (subject.word < 0 || subject.word == noun_ || inside(subject.word)) return;
    const auto mentions = phrase_mentions(c_, subject.word);
    for (const Argument& argument : clause.arguments) {
      for (const MentionIndex mention : argument.mentions) {
        if (std::find(mentions.begin(), mentions.end(), mention) != mentions.end()) return;
      }
    }
    add_phrase(c_, Slot::kGenitive, subject.word, Presence::kCarried, clause);
  }

  // "A, a leading maker of chips": also where the parser did not see that they are one.
  void add_before_comma(Clause& clause) const {
    for (int k = noun_ - 1; k > 0 && noun_ - k < 9; --k) {
      const auto tag = c_.parse[k].tag;
      if (c_.view.lower(k) == ",") {
        if (c_.view.mention_at(k - 1) < 0) return;
        clause.kind = ClauseKind::kApposition;
        clause.negated = false;
        clause.modality = Modality::kAsserted;
        Argument argument;
        argument.slot = Slot::kSubject;
        argument.mentions = {static_cast<MentionIndex>(c_.view.mention_at(k - 1))};
        clause.arguments.push_back(std::move(argument));
        return;
      }
      if (tag == "IN" || tag == "MD" || tag == "VBD" || tag == "VBZ" || tag == "VBP") return;
    }
  }

  // "A, which is a unit of B".
  int relative_head(int subject) const {
    const auto tag = c_.parse[subject].tag;
    const bool relative = tag == "WDT" || tag == "WP";
    return relative && c_.parse[noun_].head >= 0 ? c_.parse[noun_].head : subject;
  }

  void add_head(Clause& clause) const {
    Argument argument;
    argument.slot = Slot::kSubject;
    if (const int mention = c_.view.mention_at(c_.parse[noun_].head); mention >= 0)
      argument.mentions = {static_cast<MentionIndex>(mention)};
    if (!argument.mentions.empty()) clause.arguments.push_back(std::move(argument));
  }

  // "its unit A", "rival B": the name right behind the noun, or its apposition.
  int named_by() const {
    for (const Dep dep : {Dep::kApposition, Dep::kFlat}) {
      if (const int name = c_.parse.child(noun_, dep); name >= 0 && c_.view.mention_at(name) >= 0)
        return name;
    }
    const int head = c_.parse[noun_].head;
    const bool title = c_.parse[noun_].dep == Dep::kCompound || c_.parse[noun_].dep == Dep::kFlat;
    if (title && head > noun_ && c_.view.mention_at(head) >= 0) return head;
    return -1;
  }

  bool inside(int word) const {
    for (int k = word; k >= 0; k = c_.parse[k].head) {
      if (k == noun_) return true;
    }
    return false;
  }

  // "the Acme takeover", "chip supply deal": what stands right before is the theme.
  void add_compounds(Clause& clause) const {
    for (int k = c_.parse[noun_].first_child; k >= 0 && k < noun_; k = c_.parse[k].next_sibling) {
      if (c_.parse[k].dep == Dep::kCompound && c_.view.mention_at(k) >= 0)
        add_phrase(c_, Slot::kGenitive, k, Presence::kSaid, clause);
    }
  }

  // "a round led by A", "investors headed by A".
  void add_leaders(Clause& clause) const {
    for (int k = c_.parse[noun_].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (!c_.parse.is_verb(k) || !c_.is("leading", k)) continue;
      int who = c_.parse.child(k, Dep::kAgent);
      if (who < 0) who = c_.parse.child(k, Dep::kOblique);
      if (who >= 0 && preposition_of(c_, who) == "by")
        add_phrase(c_, Slot::kAgent, who, Presence::kSaid, clause);
    }
  }

  // "signed a deal with A for B": the parser may hang the phrases on the verb.
  void add_governor_modifiers(Clause& clause) const {
    const int verb = governing_verb(c_, noun_);
    if (verb < 0 || verb == noun_ || !c_.parse.is_verb(verb) || relation_) return;
    if (c_.parse[noun_].dep != Dep::kObject && c_.parse[noun_].dep != Dep::kPassiveSubject) return;
    for (int k = c_.parse[verb].first_child; k >= 0; k = c_.parse[k].next_sibling) {
      if (c_.parse[k].dep == Dep::kAgent)
        add_phrase(c_, Slot::kSubject, k, Presence::kCarried, clause);
      if (c_.parse[k].dep != Dep::kOblique || k < noun_) continue;
      const std::string preposition = preposition_of(c_, k);
      if (preposition.empty() || preposition == "by") continue;
      add_phrase(c_, slot_of(preposition, false), k, Presence::kCarried, clause);
    }
  }

  const Clausal& c_;
  int noun_;
  bool relation_ = false;
  mutable bool owned_ = false;
};

// "the maker of the earbuds": a description may say something of whom it means.
bool describes(const Clausal& c, int noun) {
  const auto& mention = c.analysis.mentions[static_cast<std::size_t>(c.view.mention_at(noun))];
  return mention.reference == Reference::kDescription && c.is("relation", noun) &&
         c.parse.child(noun, Dep::kNominal) >= 0;
}

}  // namespace

void find_nominal_clauses(const Clausal& c, Analysis& analysis) {
  for (int i = 0; i < c.parse.size(); ++i) {
    if (c.parse.is_verb(i) || (c.view.mention_at(i) >= 0 && !describes(c, i))) continue;
    if (!c.parse.is_noun(i) && c.parse[i].tag != "VBG") continue;
    Clause clause;
    if (NounReader(c, i).read(clause)) analysis.clauses.push_back(std::move(clause));
  }
}

}  // namespace inyeon::en
