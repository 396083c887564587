// How a clause comes to its lemma and its arguments.
#include <algorithm>
#include <utility>

#include "ingest/ko/clause_parser.h"

namespace inyeon::ko {
namespace {

bool bare_agent(const Phrase& phrase) {
  return !phrase.slot && phrase.grammatical_case == Case::kNone && !phrase.mentions.empty();
}

}  // namespace

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

// With a name as object, what it is called or what stands before it says what kind of thing it is:
// 번역 앱을 만들다, 게임 ‘서리’를 만들다.
std::string ClauseParser::collocation_of(const Phrase& object, const std::string& verb) const {
  if (!object.head.empty()) return collocation(object.head, verb);
  const Unit& last = units_[object.last];
  if (!last.mention) return {};
  std::string joined = collocation(last.lemma, verb);
  if (!joined.empty() || object.last == object.first) return joined;
  const Unit& before = units_[object.last - 1];
  return before.mention ? std::string() : collocation(before.lemma, verb);
}

std::string ClauseParser::lemma_of(const Predicate& predicate, const Phrase* object,
                                   bool& passive) const {
  passive = predicate.passive();
  if (object != nullptr) {
    std::string joined = collocation_of(*object, predicate.key());
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
  if (class_of(analysis_.mentions[company->mentions.front()].core_type()) != Class::kAgent) return;
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
    const Class cls = class_of(analysis_.mentions[argument.mentions.front()].core_type());
    const bool second = argument.slot == Slot::kAbout &&
                        (argument.marker.ends_with("는") || argument.marker.ends_with("은"));
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

}  // namespace inyeon::ko
