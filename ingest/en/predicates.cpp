#include "ingest/en/predicates.h"

#include <algorithm>

namespace inyeon::en {
namespace {

constexpr int kDeep = 6;

bool is_relativizer(const Clausal& c, int word) {
  const auto tag = c.parse[word].tag;
  return tag == "WDT" || tag == "WP" || (tag.starts_with("W") && c.view.lower(word) != "what");
}

int own_subject(const Clausal& c, int verb) {
  const int active = c.parse.child(verb, Dep::kSubject);
  return active >= 0 ? active : c.parse.child(verb, Dep::kPassiveSubject);
}

SubjectPhrase find_subject(const Clausal& c, int verb, int depth);

SubjectPhrase carried(SubjectPhrase subject) {
  subject.carried = true;
  return subject;
}

// Of a verb below a noun: "the plan to build", "chips made by", "a firm that makes".
SubjectPhrase below_noun(const Clausal& c, int verb, int noun, int depth) {
  const bool infinitive = c.parse[verb].tag == "VB";
  if (!infinitive) return {noun, true};
  if (const int owner = c.parse.child(noun, Dep::kPossessor); owner >= 0) return {owner, true};
  if (const int governor = governing_verb(c, noun); governor >= 0)
    return carried(find_subject(c, governor, depth + 1));
  return {};
}

SubjectPhrase below_verb(const Clausal& c, int verb, int governor, int depth) {
  const bool open = c.parse[verb].dep == Dep::kOpenComplement;
  if (open && c.is("object_control", governor)) {
    if (const int object = c.parse.child(governor, Dep::kObject); object >= 0)
      return {object, true};
  }
  return carried(find_subject(c, governor, depth + 1));
}

SubjectPhrase find_subject(const Clausal& c, int verb, int depth) {
  if (depth > kDeep) return {};
  const ParsedWord& word = c.parse[verb];
  if (const int subject = own_subject(c, verb); subject >= 0) {
    if (is_relativizer(c, subject) && word.dep == Dep::kRelative) return {word.head, true};
    return {subject, false};
  }
  if (word.head < 0) return {};
  switch (word.dep) {
    case Dep::kConjunct: {
      SubjectPhrase shared = find_subject(c, word.head, depth + 1);
      return carried(shared);
    }
    case Dep::kOpenComplement:
    case Dep::kAdverbial:
      return below_verb(c, verb, word.head, depth);
    case Dep::kClausal:
    case Dep::kRelative:
      if (c.parse.is_noun(word.head) || c.view.mention_at(word.head) >= 0)
        return below_noun(c, verb, word.head, depth);
      return carried(find_subject(c, word.head, depth + 1));
    default:
      return {};
  }
}

bool has_child_lower(const Clausal& c, int word, std::string_view word_class) {
  for (int k = c.parse[word].first_child; k >= 0; k = c.parse[k].next_sibling) {
    if (c.resources.lexicon.is(word_class, c.view.lower(k))) return true;
  }
  return false;
}

void read_auxiliary(const Clausal& c, int word, Commitment& out) {
  const auto lower = c.view.lower(word);
  if (lower == "will" || lower == "shall" || lower == "wo" || lower == "'ll" || lower == "would") {
    out.tense = Tense::kFuture;
    out.modality = Modality::kIntended;
  } else if (c.parse[word].tag == "MD" && lower != "must") {
    out.modality = Modality::kExpected;
  } else if (lower == "has" || lower == "have" || lower == "had" || lower == "was" ||
             lower == "were" || lower == "did") {
    out.tense = Tense::kPast;
  }
}

void read_adverb(const Clausal& c, int word, Commitment& out) {
  const auto lower = c.view.lower(word);
  if (lower == "not" || lower == "never" || lower == "n't") out.negated = true;
  if (c.resources.lexicon.is("hedge", lower)) out.modality = Modality::kExpected;
  if (c.resources.lexicon.is("former", lower)) out.modality = Modality::kCeased;
  if (lower == "longer" && has_child_lower(c, word, "negative")) out.modality = Modality::kCeased;
}

/// "is to build", "is to be built", "data centre, to be built by": arranged.
bool arranged(const Clausal& c, int word) {
  int k = word - 1;
  const bool passive = c.parse[word].tag == "VBN";
  if (passive) {
    while (k > 0 && (c.parse[k].tag == "RB" || c.view.lower(k) == "jointly")) --k;
    if (c.view.lower(k) != "be") return false;
    --k;
  } else if (c.parse[word].tag != "VB") {
    return false;
  }
  if (k < 0 || c.view.lower(k) != "to") return false;
  for (--k; k > 0 && c.parse[k].tag == "RB"; --k) {
  }
  const bool be = k >= 0 && c.parse[k].lemma == "be";
  const bool reduced = passive && k >= 0 && (c.view.lower(k) == "," || c.parse.is_noun(k));
  return be || reduced;
}

/// "walk away", "call off": verbs that end things by their particle.
bool ends(const Clausal& c, int verb) {
  if (c.is("ceasing", verb)) return true;
  for (int k = verb + 1; k < std::min(verb + 4, c.view.size()); ++k) {
    const std::string pair = c.parse[verb].lemma + " " + std::string(c.view.lower(k));
    if (c.resources.lexicon.is("ceasing_away", pair)) return true;
  }
  return false;
}

/// "is said to", "is reported to".
bool hearsay(const Clausal& c, int verb) {
  return c.is("hearsay", verb) && c.parse[verb].tag == "VBN" &&
         c.parse.child(verb, Dep::kPassiveAuxiliary) >= 0;
}

/// From the word alone: its tag, auxiliaries, adverbs. The present tense says nothing here: unlike
/// Korean news, English announces no plan with it.
Commitment own_commitment(const Clausal& c, int word) {
  Commitment out;
  const auto tag = c.parse[word].tag;
  if (tag == "VBD" || tag == "VBN") out.tense = Tense::kPast;
  bool be = false;
  for (int k = c.parse[word].first_child; k >= 0; k = c.parse[k].next_sibling) {
    switch (c.parse[k].dep) {
      case Dep::kAuxiliary:
      case Dep::kPassiveAuxiliary:
        be = be || c.parse[k].lemma == "be";
        read_auxiliary(c, k, out);
        break;
      case Dep::kCopula:
        if (c.parse[k].tag == "VBD") out.tense = Tense::kPast;
        break;
      case Dep::kAdverb:
        read_adverb(c, k, out);
        break;
      case Dep::kDeterminer:
        if (c.view.lower(k) == "no" || c.view.lower(k) == "neither") out.negated = true;
        break;
      case Dep::kMark:
        if (c.view.lower(k) == "if" || c.view.lower(k) == "unless" || c.view.lower(k) == "whether")
          out.modality = Modality::kConditional;
        break;
      default:
        break;
    }
  }
  if (arranged(c, word) && out.modality == Modality::kAsserted) {
    out.tense = Tense::kFuture;
    out.modality = Modality::kIntended;
  }
  if (be && tag == "VBG" && out.modality == Modality::kAsserted) out.modality = Modality::kOngoing;
  return out;
}

Commitment find_commitment(const Clausal& c, int word, int depth);

// What a governing word does to the clause below it.
void govern(const Clausal& c, int governor, int depth, Commitment& out) {
  const Commitment above = find_commitment(c, governor, depth + 1);
  const bool was_own = out.modality != Modality::kAsserted && out.modality != Modality::kOngoing;
  out.negated = out.negated != above.negated;
  if (c.is("denying", governor)) out.negated = true;
  if (ends(c, governor)) out.modality = Modality::kCeased;
  if (above.modality == Modality::kCeased) out.modality = Modality::kCeased;
  if (out.modality == Modality::kCeased || was_own) return;
  if (c.is("negotiating", governor)) {
    out.modality = Modality::kNegotiated;
  } else if (c.is("expecting", governor) || hearsay(c, governor) ||
             (c.parse.is_noun(governor) && c.parse[governor].lemma == "report")) {
    out.modality = Modality::kExpected;
  } else if (c.is("planning", governor)) {
    out.modality = Modality::kIntended;
  } else if (above.modality != Modality::kOngoing) {
    out.modality = above.modality;
  }
  if (out.tense == Tense::kNone) out.tense = above.tense;
}

// "denied a report that", "scrapped a plan to".
void govern_through_noun(const Clausal& c, int noun, Commitment& out) {
  const int verb = governing_verb(c, noun);
  if (verb < 0) return;
  if (c.is("denying", verb)) out.negated = true;
  if (ends(c, verb)) out.modality = Modality::kCeased;
}

Commitment find_commitment(const Clausal& c, int word, int depth) {
  Commitment out = own_commitment(c, word);
  const ParsedWord& parsed = c.parse[word];
  if (depth > kDeep || parsed.head < 0) return out;
  switch (parsed.dep) {
    case Dep::kOpenComplement:
      govern(c, parsed.head, depth, out);
      break;
    case Dep::kComplement:
      if (c.parse.is_noun(parsed.head)) govern_through_noun(c, parsed.head, out);
      out.reported = true;
      if (c.is("expecting", parsed.head) || c.is("denying", parsed.head) ||
          c.is("planning", parsed.head))
        govern(c, parsed.head, depth, out);
      break;
    case Dep::kRelative:
      if (c.is("agreement", parsed.head)) govern_through_noun(c, parsed.head, out);
      break;
    case Dep::kClausal:
      govern_through_noun(c, parsed.head, out);
      if (parsed.tag == "VB" || parsed.tag == "VBG") {
        govern(c, parsed.head, depth, out);
        if (parsed.tag == "VB" && out.modality == Modality::kAsserted &&
            !c.is("binding", parsed.head))
          out.modality = Modality::kIntended;
      }
      break;
    case Dep::kAdverbial:
      if (parsed.tag == "VB" && out.modality == Modality::kAsserted)
        out.modality = Modality::kIntended;
      break;
    case Dep::kConjunct:
      // "will design and build": the first verb's auxiliaries hold for the second.
      if (parsed.tag == "VB" ||
          (parsed.tag == c.parse[parsed.head].tag && own_subject(c, word) < 0)) {
        const Commitment first = find_commitment(c, parsed.head, depth + 1);
        if (out.modality == Modality::kAsserted) out.modality = first.modality;
        if (out.tense == Tense::kNone) out.tense = first.tense;
        out.negated = out.negated || first.negated;
      }
      break;
    default:
      break;
  }
  if (parsed.dep == Dep::kOpenComplement && parsed.tag == "VB" &&
      out.modality == Modality::kOngoing)
    out.modality = Modality::kAsserted;
  return out;
}

}  // namespace

SubjectPhrase subject_of(const Clausal& c, int verb) {
  const SubjectPhrase subject = find_subject(c, verb, 0);
  if (subject.word >= 0 || c.parse[verb].tag != "VBN") return subject;
  // "A, 20% owned by B,": the parser does not always find the noun.
  for (int k = verb - 1; k >= 0 && verb - k < 6; --k) {
    if (c.view.mention_at(k) >= 0) return {k, true};
    if (c.parse.is_verb(k)) break;
  }
  return subject;
}

bool is_passive(const Clausal& c, int verb) {
  if (c.parse.child(verb, Dep::kPassiveAuxiliary) >= 0 ||
      c.parse.child(verb, Dep::kPassiveSubject) >= 0)
    return true;
  const ParsedWord& word = c.parse[verb];
  if (word.tag != "VBN" && word.tag != "VBD") return false;
  if (c.parse.child(verb, Dep::kAuxiliary) >= 0) return false;
  if (word.dep == Dep::kClausal || word.dep == Dep::kAdjective) return true;
  if (word.dep == Dep::kConjunct && c.parse.is_verb(word.head) &&
      c.parse.child(verb, Dep::kSubject) < 0 && c.parse.child(verb, Dep::kObject) < 0)
    return is_passive(c, word.head) && c.parse[word.head].tag == "VBN";
  return word.tag == "VBN" && word.dep == Dep::kAdverbial;
}

Commitment commitment_of(const Clausal& c, int word) { return find_commitment(c, word, 0); }

Commitment commitment_under(const Clausal& c, int verb) {
  Commitment out;
  const Commitment above = find_commitment(c, verb, 0);
  out = above;
  if (c.is("denying", verb)) out.negated = true;
  if (above.negated || out.modality == Modality::kCeased) return out;
  if (ends(c, verb))
    out.modality = Modality::kCeased;
  else if (c.is("negotiating", verb))
    out.modality = Modality::kNegotiated;
  else if (c.is("expecting", verb))
    out.modality = Modality::kExpected;
  else if (c.is("planning", verb) && above.modality != Modality::kExpected)
    out.modality = Modality::kIntended;
  return out;
}

int governing_verb(const Clausal& c, int noun) {
  int word = noun;
  for (int depth = 0; depth < kDeep; ++depth) {
    const ParsedWord& parsed = c.parse[word];
    if (parsed.head < 0) return c.parse.child(word, Dep::kCopula) >= 0 ? word : -1;
    switch (parsed.dep) {
      case Dep::kObject:
      case Dep::kPassiveSubject:
      case Dep::kOblique:
      case Dep::kOpenComplement:
      case Dep::kComplement:
        return parsed.head;
      case Dep::kConjunct:
      case Dep::kNominal:
      case Dep::kApposition:
        if (c.parse.child(word, Dep::kCopula) >= 0) return word;
        word = parsed.head;
        if (c.parse.is_verb(word)) return word;
        break;
      default:
        return c.parse.child(word, Dep::kCopula) >= 0 ? word : -1;
    }
  }
  return -1;
}

}  // namespace inyeon::en
