// Clauses of verbs, of predicate nouns, and of predicate nouns under a verb.
#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/ko/clause_parser.h"

namespace inyeon::ko {
namespace {

bool shares(const Clause& clause, const std::vector<MentionIndex>& mentions) {
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) {
      if (std::find(mentions.begin(), mentions.end(), mention) != mentions.end()) return true;
    }
  }
  return false;
}

}  // namespace

void ClauseParser::flush_events(const std::vector<Phrase>& phrases,
                                std::optional<ClauseIndex> governor) {
  for (const Phrase& phrase : phrases) {
    for (const Event& event : phrase.events) {
      Clause clause;
      clause.lemma = event.lemma;
      clause.trigger = event.trigger;
      clause.span = event.trigger;
      clause.sentence = sentence_;
      clause.kind = ClauseKind::kNominal;
      clause.arguments = event.arguments;
      clause.governor = governor;
      clause.reported = quoted_;
      Predicate moods;
      if (governor) {
        const Clause& above = clauses_[*governor];
        const bool reaches = above.modality == Modality::kIntended ||
                             above.modality == Modality::kNegotiated ||
                             above.modality == Modality::kExpected;
        const bool beside = phrase.grammatical_case == Case::kLocative && phrase.head.empty();
        if (reaches && !beside) moods.modality = above.modality;
      }
      if (phrase.slot == Slot::kPurpose) moods.modality = Modality::kIntended;
      if (event.effect) apply(*event.effect, moods);
      clause.modality = moods.modality;
      clause.negated = moods.negated;
      if (!subject_case(phrase)) carry(clause);
      add(std::move(clause));
    }
  }
}

void ClauseParser::finish_event_phrase(Phrase phrase, Predicate predicate) {
  std::vector<Event> events = std::move(phrase.events);
  const std::vector<Phrase> taken = collect(predicate);
  std::vector<Argument> shared = arguments_of(taken, false);
  for (Event& event : events) {
    if (event.effect) apply(*event.effect, predicate);
    std::vector<Argument> arguments = event.arguments;
    arguments.insert(arguments.end(), shared.begin(), shared.end());
    predicate.trigger.begin = std::min(predicate.trigger.begin, event.trigger.begin);
    bool passive = false;
    Clause clause = clause_of(predicate, event.lemma, passive, std::move(arguments));
    merge_company(clause.arguments, clause.lemma, predicate);
    note_subject(clause);
    if (!predicate.adnominal()) carry(clause);
    const ClauseIndex index = add(std::move(clause));
    if (predicate.adnominal()) open_.push_back(index);
  }
  flush_events(taken, std::nullopt);
}

void ClauseParser::finish_copula(Phrase phrase, Predicate predicate) {
  const std::vector<Phrase> taken = collect(predicate);
  std::vector<Argument> arguments = arguments_of(taken, false);
  for (Argument& modifier : phrase.modifiers) arguments.push_back(std::move(modifier));
  Argument complement;
  complement.slot = Slot::kComplement;
  complement.mentions = phrase.mentions;
  complement.head = phrase.head;
  if (!phrase.mentions.empty() || !phrase.head.empty()) arguments.push_back(complement);
  for (const LiteralIndex literal : phrase.literals) {
    Argument figure;
    figure.slot = Slot::kAmount;
    figure.literals = {literal};
    arguments.push_back(std::move(figure));
  }
  if (lexicon_.knows(phrase.head)) {
    Clause clause = clause_of(predicate, phrase.head, false, std::move(arguments));
    if (clause.kind == ClauseKind::kVerbal) clause.kind = ClauseKind::kCopula;
    clause.tense = Tense::kNone;
    const bool relative = predicate.adnominal();
    note_subject(clause);
    if (!relative) carry(clause);
    const ClauseIndex index = add(std::move(clause));
    if (relative) open_.push_back(index);
  } else if (predicate.adnominal() && !phrase.mentions.empty()) {
    // 5세대 메모리인 HBM3E: the names that follow are what the phrase describes.
    for (const Phrase& before : taken) pending_.push_back(before);
  }
  flush_events(taken, std::nullopt);
}

// The phrase whose predicate noun the verb governs: its object, else what stands right before it.
std::vector<Phrase>::iterator ClauseParser::governed_phrase(std::vector<Phrase>& taken) {
  for (auto phrase = taken.end(); phrase != taken.begin();) {
    --phrase;
    const bool object =
        phrase->grammatical_case == Case::kAccusative || phrase->slot == Slot::kAbout;
    if (object && !phrase->events.empty() && phrase->slot != Slot::kPurpose &&
        phrase->slot != Slot::kInstrument) {
      return phrase;
    }
  }
  if (taken.empty() || taken.back().events.empty() || taken.back().slot) return taken.end();
  return std::prev(taken.end());
}

// 승인을 받다 has another subject than 승인을 내주다: what the lexicon says of both words together
// goes before what it says of the noun.
std::string ClauseParser::governed_lemma(const Event& event, const Predicate& predicate,
                                         const std::string& joined) const {
  std::string together = event.lemma + ' ' + predicate.key();
  if (lexicon_.knows(together)) return together;
  return joined.empty() || lexicon_.knows(event.lemma) ? event.lemma : joined;
}

// 공급을 협의하다, 개발에 나서다: the predicate noun has the verb's arguments, and its mood.
bool ClauseParser::govern(const Predicate& predicate, std::vector<Phrase> taken) {
  const auto governed = governed_phrase(taken);
  if (governed == taken.end()) return false;
  const auto effect = Cues::instance().verb(predicate.key());
  const std::string joined = collocation(governed->head, predicate.key());
  const bool empty_verb = governed->grammatical_case == Case::kAccusative &&
                          !lexicon_.knows(predicate.key()) && !lexicon_.knows(predicate.lemma);
  if (!effect && joined.empty() && !empty_verb) return false;
  const Phrase phrase = std::move(*governed);
  taken.erase(governed);
  // 공급을 놓고 협상을 벌이다: the verb's own object says what is going on.
  Effect mood = effect.value_or(Effect::kAsserted);
  for (const Phrase& other : taken) {
    const auto cue = Cues::instance().noun(other.head);
    if (cue && mood == Effect::kAsserted && other.mentions.empty()) mood = *cue;
  }
  std::vector<Argument> shared = arguments_of(taken, false);
  std::optional<ClauseIndex> governor;
  for (const Event& event : phrase.events) {
    Predicate own = predicate;
    if (event.effect) apply(*event.effect, own);
    apply(mood, own);
    if (own.ending == Ending::kQuotative) own.reported = true;
    own.trigger.begin = event.trigger.begin;
    std::vector<Argument> arguments = event.arguments;
    arguments.insert(arguments.end(), shared.begin(), shared.end());
    Clause clause =
        clause_of(own, governed_lemma(event, predicate, joined), false, std::move(arguments));
    topic_as_object(clause.lemma, clause.arguments);
    merge_company(clause.arguments, clause.lemma, own);
    clause.governor = governor;
    note_subject(clause);
    if (!predicate.adnominal()) carry(clause);
    const ClauseIndex index = add(std::move(clause));
    if (!governor) governor = index;
    link(own, index);
    if (predicate.adnominal()) open_.push_back(index);
  }
  flush_events(taken, governor);
  return true;
}

// A의 B 인수를 승인하다: who is concerned stands inside the predicate noun.
void ClauseParser::object_of_event(const std::vector<Phrase>& taken,
                                   std::vector<Argument>& arguments) {
  if (has_mentions(arguments, Slot::kObject)) return;
  for (const Phrase& phrase : taken) {
    if (phrase.grammatical_case != Case::kAccusative || phrase.events.empty()) continue;
    Argument object;
    object.slot = Slot::kObject;
    for (const Argument& inner : phrase.events.front().arguments) {
      object.mentions.insert(object.mentions.end(), inner.mentions.begin(), inner.mentions.end());
    }
    if (!object.mentions.empty()) arguments.push_back(std::move(object));
  }
}

// 누리에 인수되다: by whom. What is supplied goes to whom the same particle marks.
void ClauseParser::agent_of_passive(const std::string& lemma,
                                    std::vector<Argument>& arguments) const {
  const bool deed = in_frame(lemma, "acquire") || in_frame(lemma, "regulate");
  for (Argument& argument : arguments) {
    const bool by = argument.slot == Slot::kAgent ||
                    (deed && (argument.slot == Slot::kDative || argument.slot == Slot::kSource));
    if (!by || argument.mentions.empty()) continue;
    if (class_of(analysis_.mentions[argument.mentions.front()].core_type()) != Class::kAgent)
      continue;
    argument.slot = Slot::kSubject;
    return;
  }
}

void ClauseParser::finish_predicate(const Predicate& predicate) {
  std::vector<Phrase> taken = collect(predicate);
  if (govern(predicate, taken)) return;
  const Phrase* object = taken.empty() ? nullptr : &taken.back();
  bool passive = false;
  std::string lemma = lemma_of(predicate, object, passive);
  std::vector<Argument> arguments = arguments_of(taken, passive);
  topic_as_object(lemma, arguments);
  if (in_frame(lemma, "regulate")) object_of_event(taken, arguments);
  merge_company(arguments, lemma, predicate);
  if (passive) agent_of_passive(lemma, arguments);
  Clause clause = clause_of(predicate, std::move(lemma), passive, std::move(arguments));
  const bool known = lexicon_.knows(clause.lemma);
  note_subject(clause);
  std::optional<ClauseIndex> index;
  const bool saying = Cues::instance().saying(predicate.key()).has_value() && !known;
  if (!saying) {
    if (!predicate.adnominal()) carry(clause);
    index = add(std::move(clause));
    if (predicate.adnominal()) open_.push_back(*index);
  }
  link(predicate, index);
  flush_events(taken, index);
}

// Connected clauses have the tense and mood of the one that closes the chain; and what is made of
// something that is yet to be built is planned itself.
void ClauseParser::link(const Predicate& predicate, std::optional<ClauseIndex> index) {
  if (!index) return;
  const Clause closing_clause = clauses_[*index];
  if (predicate.ending == Ending::kConnective && closing_clause.tense == Tense::kNone &&
      closing_clause.modality == Modality::kAsserted) {
    chain_.push_back(*index);
    return;
  }
  if (predicate.adnominal()) return;
  for (const ClauseIndex earlier : std::exchange(chain_, {})) {
    clauses_[earlier].tense = closing_clause.tense;
    const bool reaches = closing_clause.modality == Modality::kIntended ||
                         closing_clause.modality == Modality::kExpected;
    if (reaches) clauses_[earlier].modality = closing_clause.modality;
    plan_parts(earlier);
  }
  plan_parts(*index);
}

void ClauseParser::plan_parts(ClauseIndex index) {
  const Clause made = clauses_[index];
  const bool makes = in_frame(made.lemma, "build") || in_frame(made.lemma, "develop");
  if (!makes || status_of(made, true) != Status::kPlanned) return;
  for (const Argument& object : made.arguments) {
    if (object.slot != Slot::kObject) continue;
    for (std::size_t i = clauses_.size(); i-- > 0 && clauses_[i].sentence == sentence_;) {
      Clause& part = clauses_[i];
      const bool about_it = i != index && part.modality == Modality::kAsserted &&
                            part.kind != ClauseKind::kVerbal && shares(part, object.mentions);
      if (about_it) part.modality = Modality::kIntended;
    }
  }
}

}  // namespace inyeon::ko
