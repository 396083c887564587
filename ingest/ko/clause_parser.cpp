#include "ingest/ko/clause_parser.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/model/schema.h"

namespace inyeon::ko {
namespace {

// Bounds on what broken text can cost.
constexpr std::size_t kLongestQuotation = 400;
constexpr std::size_t kMostPending = 48;

bool subject_case(const Phrase& phrase) {
  if (phrase.slot) return false;
  return phrase.grammatical_case == Case::kNominative || phrase.grammatical_case == Case::kTopic ||
         phrase.grammatical_case == Case::kAlso;
}

// Topics stay for the clauses to come: A는 B를 하고 C를 한다.
bool topical(const Phrase& phrase) {
  return !phrase.slot && phrase.grammatical_case == Case::kTopic;
}

bool clause_break(char32_t after) {
  return after == U',' || after == U'…' || after == U'.' || after == U';' || after == U'⋯';
}

// A subject that names nobody (기업들이) is one all the same.
bool has_subject(const std::vector<Argument>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const Argument& argument) {
    return argument.slot == Slot::kSubject &&
           (!argument.mentions.empty() || !argument.head.empty());
  });
}

bool shares(const Clause& clause, const std::vector<MentionIndex>& mentions) {
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) {
      if (std::find(mentions.begin(), mentions.end(), mention) != mentions.end()) return true;
    }
  }
  return false;
}

bool bare_agent(const Phrase& phrase) {
  return !phrase.slot && phrase.grammatical_case == Case::kNone && !phrase.mentions.empty();
}

std::size_t closing(const Units& units, std::size_t at, std::size_t end) {
  for (std::size_t i = at; i < end && i < at + kLongestQuotation; ++i) {
    if (units[i].closes_quote) return i;
  }
  return end;
}

}  // namespace

void ClauseParser::parse(std::size_t begin, std::size_t end, bool quoted) {
  begin_ = begin;
  quoted_ = quoted || analysis_.sentences[sentence_].quoted;
  for (std::size_t at = begin; at < end;) {
    at = take(at, end);
    if (pending_.size() > kMostPending) {
      flush_events(std::exchange(pending_, {}), std::nullopt);
      chain_.clear();
    }
  }
  flush_events(pending_, std::nullopt);
  pending_.clear();
  for (const ClauseIndex index : subjectless_) {
    if (subject_ && !has_mentions(clauses_[index].arguments, Slot::kSubject)) {
      Argument carried = *subject_;
      carried.presence = Presence::kCarried;
      clauses_[index].arguments.push_back(std::move(carried));
    }
  }
}

std::size_t ClauseParser::take(std::size_t at, std::size_t end) {
  const Unit& unit = units_[at];
  if (unit.opens_quote) {
    const std::size_t next = take_quotation(at, end);
    if (next > at) return next;
  }
  if (unit.predicate()) return take_predicate(at);
  if (unit.nominal()) return take_phrase(at, end);
  take_adverb(unit);
  return at + 1;
}

// A quotation that holds a predicate is a scope of its own; otherwise the marks only set off a
// name. What the speaker is called stays outside.
std::size_t ClauseParser::take_quotation(std::size_t at, std::size_t end) {
  const std::size_t close = closing(units_, at, end);
  if (close == end || close == at) return at;
  const Unit& last = units_[close];
  const bool sentence = last.predicate() || last.grammatical_case == Case::kCopula;
  if (!sentence || (at == begin_ && close + 1 == end)) return at;
  ClauseParser inner(analysis_, lexicon_, units_, sentence_, clauses_);
  if (const auto speaker = waiting_subject()) inner.subject_ = speaker;
  const std::size_t before = clauses_.size();
  inner.parse(at, close + 1, true);
  for (std::size_t i = before; i < clauses_.size(); ++i) clauses_[i].reported = true;
  return close + 1;
}

void ClauseParser::take_adverb(const Unit& unit) {
  if (unit.lemma == "함께" || unit.lemma == "공동으로" || unit.lemma == "나란히") together_ = true;
  const bool also = unit.lemma == "역시" || unit.lemma == "또한";
  if (also && !pending_.empty() && pending_.back().grammatical_case == Case::kNone) {
    pending_.back().grammatical_case = Case::kTopic;
  }
}

std::size_t ClauseParser::take_phrase(std::size_t at, std::size_t end) {
  std::vector<Clause> inner;
  Phrase phrase = PhraseReader(analysis_, lexicon_, units_, sentence_, inner)
                      .read(at, end, std::exchange(leading_, {}));
  for (Clause& clause : inner) {
    fill_owner(clause);
    add(std::move(clause));
  }
  if (!joining_.empty()) {
    phrase.mentions.insert(phrase.mentions.begin(), joining_.begin(), joining_.end());
    joining_.clear();
  }
  attach_head(phrase);
  std::size_t next = phrase.last + 1;
  const Postposition post = postposition_at(units_, next, phrase);
  if (post.units > 0) {
    next += post.units;
    phrase.slot = post.slot;
    phrase.collective = post.collective;
    if (post.joins) {
      joining_ = phrase.mentions;
    } else if (post.adnominal) {
      add_arguments(analysis_, phrase, false, leading_);
      flush_events({phrase}, std::nullopt);
    } else {
      pending_.push_back(std::move(phrase));
    }
    return next;
  }
  if (phrase.grammatical_case == Case::kGenitive) {
    add_arguments(analysis_, phrase, false, leading_);
    return next;
  }
  Predicate predicate;
  predicate.first = predicate.last = phrase.last;
  predicate.trigger = units_[phrase.last].span;
  if (phrase.grammatical_case == Case::kCopula) {
    read_tail(units_, phrase.last, predicate);
    next = predicate.last + 1;
    if (phrase.events.empty()) {
      finish_copula(std::move(phrase), predicate);
    } else {
      finish_event_phrase(std::move(phrase), predicate);
    }
    return next;
  }
  const bool bare = phrase.grammatical_case == Case::kNone;
  const bool closes = next >= end || clause_break(phrase.after);
  const bool headline = analysis_.sentences[sentence_].headline;
  if (bare && closes && !phrase.events.empty() && (headline || !pending_.empty())) {
    predicate.ending = next >= end ? Ending::kFinal : Ending::kConnective;
    finish_event_phrase(std::move(phrase), predicate);
    return next;
  }
  pending_.push_back(std::move(phrase));
  return next;
}

// 자회사 B를 팔았다: whose, the clause's subject tells.
void ClauseParser::fill_owner(Clause& clause) const {
  if (clause.kind != ClauseKind::kApposition || has_mentions(clause.arguments, Slot::kGenitive)) {
    return;
  }
  auto owner = waiting_subject();
  if (!owner) owner = subject_;
  if (!owner) return;
  owner->slot = Slot::kGenitive;
  owner->presence = Presence::kCarried;
  owner->mentions.resize(1);
  clause.arguments.push_back(std::move(*owner));
}

std::size_t ClauseParser::take_predicate(std::size_t at) {
  const Predicate predicate = read_predicate(units_, at);
  // 긴밀하게: how, not what.
  const bool manner = predicate.first == predicate.last && predicate.ending_form == "게";
  if (manner && !lexicon_.knows(predicate.key()) && !lexicon_.knows(predicate.lemma)) {
    return predicate.last + 1;
  }
  finish_predicate(predicate);
  if (!predicate.adnominal()) together_ = false;
  return predicate.last + 1;
}

bool ClauseParser::in_frame(const std::string& lemma, std::string_view frame) const {
  const auto& readings = lexicon_.readings(lemma);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const LexicalEntry& entry) { return entry.frame == frame; });
}

bool ClauseParser::takes_object(const std::string& lemma) const {
  const auto& readings = lexicon_.readings(lemma);
  return std::any_of(readings.begin(), readings.end(), [](const LexicalEntry& entry) {
    return std::any_of(entry.mapping.begin(), entry.mapping.end(),
                       [](const auto& slot) { return slot.first == Slot::kObject; });
  });
}

// 업무협약 + 체결: the longest end of the noun that the lexicon joins with the verb.
std::string ClauseParser::collocation(std::string_view head, const std::string& verb) const {
  for (std::size_t cut = 0; cut + 3 <= head.size(); ++cut) {
    if ((static_cast<unsigned char>(head[cut]) & 0xC0U) == 0x80U) continue;
    std::string joined(head.substr(cut));
    joined += ' ';
    joined += verb;
    if (lexicon_.knows(joined)) return joined;
  }
  return {};
}

std::string ClauseParser::lemma_of(const Predicate& predicate, const Phrase* object,
                                   bool& passive) const {
  passive = predicate.passive();
  if (object != nullptr && !object->head.empty()) {
    std::string joined = collocation(object->head, predicate.key());
    if (!joined.empty()) return joined;
  }
  if (!predicate.noun.empty()) {
    const std::string longer = predicate.noun + predicate.suffix;
    if (predicate.suffix != "하다" && lexicon_.knows(longer)) {
      passive = false;
      return longer;
    }
    if (lexicon_.knows(predicate.noun)) return predicate.noun;
  }
  if (lexicon_.knows(predicate.lemma)) return predicate.lemma;
  return predicate.key();
}

std::vector<Phrase> ClauseParser::collect(const Predicate& predicate) {
  if (predicate.adnominal()) return collect_near();
  std::vector<Phrase> taken;
  std::vector<Phrase> kept;
  const bool nominative = std::any_of(pending_.begin(), pending_.end(), [](const Phrase& phrase) {
    return !phrase.slot && phrase.grammatical_case == Case::kNominative && !phrase.mentions.empty();
  });
  // A에 따르면 B가 …라고 밝혔다: a quoted clause takes its own subject and leaves the topic.
  const bool quotes = predicate.ending == Ending::kQuotative && nominative;
  for (Phrase& phrase : pending_) {
    if (topical(phrase) && phrase.employer && quotes) {
      kept.push_back(phrase);
      continue;
    }
    if (topical(phrase) && predicate.ending != Ending::kFinal) kept.push_back(phrase);
    if (!(quotes && topical(phrase))) taken.push_back(std::move(phrase));
  }
  pending_ = std::move(kept);
  return taken;
}

// A relative clause takes what stands right before it, one of each kind, and no topic.
std::vector<Phrase> ClauseParser::collect_near() {
  std::vector<Phrase> taken;
  std::vector<Slot> slots;
  while (!pending_.empty()) {
    const Phrase& phrase = pending_.back();
    if (topical(phrase)) break;
    if (!taken.empty() && phrase.after == U',') break;
    if (!phrase.mentions.empty()) {
      const Slot slot = slot_of(analysis_, phrase);
      if (std::find(slots.begin(), slots.end(), slot) != slots.end()) break;
      slots.push_back(slot);
    }
    taken.insert(taken.begin(), std::move(pending_.back()));
    pending_.pop_back();
  }
  return taken;
}

std::vector<Argument> ClauseParser::arguments_of(const std::vector<Phrase>& phrases, bool passive) {
  std::vector<Argument> arguments;
  const bool nominative = std::any_of(phrases.begin(), phrases.end(), [](const Phrase& phrase) {
    return !phrase.slot && phrase.grammatical_case == Case::kNominative && !phrase.mentions.empty();
  });
  // Closest first: with two of a kind, the one at the predicate is its own.
  for (auto phrase = phrases.rbegin(); phrase != phrases.rend(); ++phrase) {
    if (topical(*phrase) && nominative) {
      Phrase about = *phrase;
      about.slot = Slot::kAbout;
      add_arguments(analysis_, about, passive, arguments);
      continue;
    }
    // A bare name is the subject only where nothing else is.
    if (bare_agent(*phrase) && nominative) continue;
    add_arguments(analysis_, *phrase, passive, arguments);
  }
  return arguments;
}

// 와 함께: they share the deed. Which frames know partners of their own, the lexicon tells.
void ClauseParser::merge_company(std::vector<Argument>& arguments, const std::string& lemma,
                                 const Predicate& predicate) {
  Argument* subject = find_slot(arguments, Slot::kSubject);
  if (subject != nullptr && together_) subject->collective = true;
  if (subject != nullptr && predicate.noun.starts_with("공동")) subject->collective = true;
  Argument* company = nullptr;
  for (Argument& argument : arguments) {
    if (argument.slot == Slot::kComitative && argument.collective) company = &argument;
  }
  if (company == nullptr || subject == nullptr || subject->mentions.empty()) return;
  if (company->mentions.empty()) return;
  if (class_of(analysis_.mentions[company->mentions.front()].type) != Class::kAgent) return;
  if (in_frame(lemma, "partner") || in_frame(lemma, "meet")) return;
  subject->mentions.insert(subject->mentions.end(), company->mentions.begin(),
                           company->mentions.end());
  subject->collective = true;
  std::erase_if(arguments, [](const Argument& argument) {
    return argument.slot == Slot::kComitative && argument.collective;
  });
}

// 증착기는 캐논에서 들여온다: a thing as topic of a verb that wants an object is the object.
void ClauseParser::topic_as_object(const std::string& lemma,
                                   std::vector<Argument>& arguments) const {
  if (has_mentions(arguments, Slot::kObject) || !takes_object(lemma)) return;
  for (Argument& argument : arguments) {
    const bool topic = argument.slot == Slot::kSubject || argument.slot == Slot::kAbout;
    if (!topic || argument.mentions.empty()) continue;
    const Class cls = class_of(analysis_.mentions[argument.mentions.front()].type);
    const bool second = argument.slot == Slot::kAbout && argument.marker.ends_with("는");
    if (cls == Class::kThing || second) {
      argument.slot = Slot::kObject;
      return;
    }
  }
}

Clause ClauseParser::clause_of(const Predicate& predicate, std::string lemma, bool passive,
                               std::vector<Argument> arguments) const {
  Clause clause;
  clause.lemma = std::move(lemma);
  clause.trigger = predicate.trigger;
  clause.sentence = sentence_;
  clause.kind = predicate.adnominal() ? ClauseKind::kRelative : ClauseKind::kVerbal;
  clause.tense = predicate.tense;
  if (predicate.adnominal() && clause.tense == Tense::kNone) {
    clause.tense = predicate.ending == Ending::kAdnominalFuture ? Tense::kFuture
                   : predicate.ending == Ending::kAdnominalPast ? Tense::kPast
                                                                : Tense::kPresent;
  }
  // 다음 달 열리는 행사: a present before a noun tells of what is to come.
  if (predicate.ending == Ending::kAdnominalPresent && in_frame(clause.lemma, "hold_event")) {
    clause.tense = Tense::kFuture;
  }
  clause.modality = predicate.modality;
  clause.negated = predicate.negated;
  clause.passive = passive;
  clause.reported = predicate.reported || quoted_;
  clause.arguments = std::move(arguments);
  clause.span = predicate.trigger;
  return clause;
}

ClauseIndex ClauseParser::add(Clause clause) {
  for (const Argument& argument : clause.arguments) {
    if (argument.presence != Presence::kSaid) continue;
    const auto stretch = [&](const Span& part) {
      clause.span.begin = std::min(clause.span.begin, part.begin);
      clause.span.end = std::max(clause.span.end, part.end);
    };
    for (const MentionIndex mention : argument.mentions) stretch(analysis_.mentions[mention].span);
    for (const LiteralIndex literal : argument.literals) stretch(analysis_.literals[literal].span);
  }
  clauses_.push_back(std::move(clause));
  return static_cast<ClauseIndex>(clauses_.size() - 1);
}

std::optional<Argument> ClauseParser::waiting_subject() const {
  for (auto phrase = pending_.rbegin(); phrase != pending_.rend(); ++phrase) {
    if (!subject_case(*phrase) || phrase->mentions.empty()) continue;
    const Class cls = class_of(analysis_.mentions[phrase->mentions.front()].type);
    if (cls != Class::kAgent) continue;
    Argument argument;
    argument.slot = Slot::kSubject;
    argument.mentions = phrase->mentions;
    // An officer who speaks of "us" speaks for the house.
    if (phrase->employer && phrase->mentions.size() == 1) argument.mentions = {*phrase->employer};
    argument.marker = phrase->particle;
    argument.presence = Presence::kCarried;
    return argument;
  }
  return std::nullopt;
}

void ClauseParser::carry(Clause& clause) {
  if (clause.passive || has_subject(clause.arguments)) return;
  auto subject = waiting_subject();
  if (!subject) subject = subject_;
  if (!subject) {
    subjectless_.push_back(static_cast<ClauseIndex>(clauses_.size()));
    return;
  }
  subject->presence = Presence::kCarried;
  subject->slot = Slot::kSubject;
  // Nobody does a thing to himself, with himself.
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) std::erase(subject->mentions, mention);
  }
  if (!subject->mentions.empty()) clause.arguments.push_back(std::move(*subject));
}

void ClauseParser::note_subject(const Clause& clause) {
  for (const Argument& argument : clause.arguments) {
    const bool subject = argument.slot == Slot::kSubject && !argument.mentions.empty();
    if (!subject || argument.presence != Presence::kSaid) continue;
    if (class_of(analysis_.mentions[argument.mentions.front()].type) == Class::kAgent) {
      // A relative clause's own subject is the best guess only while there is no other.
      if (clause.kind == ClauseKind::kVerbal || !subject_) subject_ = argument;
    }
  }
}

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
    const bool better = !joined.empty() && !lexicon_.knows(event.lemma);
    Clause clause = clause_of(own, better ? joined : event.lemma, false, std::move(arguments));
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

void ClauseParser::finish_predicate(const Predicate& predicate) {
  std::vector<Phrase> taken = collect(predicate);
  if (govern(predicate, taken)) return;
  const Phrase* object = nullptr;
  if (!taken.empty() && taken.back().mentions.empty()) object = &taken.back();
  if (!taken.empty() && !taken.back().head.empty()) object = &taken.back();
  bool passive = false;
  std::string lemma = lemma_of(predicate, object, passive);
  std::vector<Argument> arguments = arguments_of(taken, passive);
  topic_as_object(lemma, arguments);
  if (in_frame(lemma, "regulate")) object_of_event(taken, arguments);
  merge_company(arguments, lemma, predicate);
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

void ClauseParser::head_of_relative(Clause& clause, const Phrase& phrase) {
  const Class cls = class_of(analysis_.mentions[phrase.mentions.front()].type);
  const bool subject = has_mentions(clause.arguments, Slot::kSubject);
  const bool object = has_mentions(clause.arguments, Slot::kObject);
  Argument head;
  head.mentions = phrase.mentions;
  head.slot = Slot::kHead;
  if (cls == Class::kAgent) {
    if (clause.passive) {
      head.slot = Slot::kObject;
    } else if (!subject) {
      head.slot = Slot::kSubject;
    } else if (!object) {
      head.slot = Slot::kObject;
    }
  } else if (cls == Class::kPlace) {
    head.slot = Slot::kLocation;
  } else if (clause.passive || (!object && takes_object(clause.lemma))) {
    head.slot = Slot::kObject;
  } else if (!object) {
    head.slot = Slot::kSubject;
  }
  clause.arguments.push_back(std::move(head));
}

// B가 세운 회사다, B를 공급하는 회사로: what is described is the topic.
void ClauseParser::attach_described(const Phrase& phrase) {
  const bool describes = phrase.grammatical_case == Case::kCopula ||
                         (phrase.grammatical_case == Case::kInstrument && phrase.after == U',');
  std::optional<Phrase> topic;
  if (describes) {
    for (const Phrase& waiting : pending_) {
      if (subject_case(waiting) && !waiting.mentions.empty()) topic = waiting;
    }
  }
  const std::vector<ClauseIndex> open = std::exchange(open_, {});
  for (const ClauseIndex index : open) {
    if (topic) {
      head_of_relative(clauses_[index], *topic);
      clauses_[index].span.begin = std::min(clauses_[index].span.begin, topic->span.begin);
    }
    carry_into(index);
  }
}

// A clause that is already in place gets the subject that waits.
void ClauseParser::carry_into(ClauseIndex index) {
  Clause& clause = clauses_[index];
  if (clause.passive || has_subject(clause.arguments)) return;
  auto subject = waiting_subject();
  if (!subject) subject = subject_;
  if (!subject) {
    subjectless_.push_back(index);
    return;
  }
  subject->presence = Presence::kCarried;
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) std::erase(subject->mentions, mention);
  }
  if (!subject->mentions.empty()) clause.arguments.push_back(std::move(*subject));
}

void ClauseParser::attach_head(const Phrase& phrase) {
  if (open_.empty()) return;
  if (phrase.mentions.empty()) {
    attach_described(phrase);
    return;
  }
  std::vector<Clause> compositions;
  for (const ClauseIndex index : open_) {
    Clause clause = clauses_[index];
    const bool used =
        in_frame(clause.lemma, "use") && has_mentions(clause.arguments, Slot::kObject);
    head_of_relative(clause, phrase);
    // 옴니버스를 활용한 클라우드: what is used is part of what it is used for.
    if (used && clause.arguments.back().slot == Slot::kHead) {
      Clause composition = clause;
      composition.lemma = "기반";
      composition.kind = ClauseKind::kAttachment;
      composition.tense = Tense::kNone;
      std::erase_if(composition.arguments, [](const Argument& argument) {
        return argument.slot != Slot::kObject && argument.slot != Slot::kHead;
      });
      compositions.push_back(std::move(composition));
    }
    clause.span.begin = std::min(clause.span.begin, phrase.span.begin);
    clause.span.end = std::max(clause.span.end, phrase.span.end);
    clauses_[index] = std::move(clause);
    carry_into(index);
  }
  open_.clear();
  for (Clause& composition : compositions) add(std::move(composition));
}

}  // namespace inyeon::ko
