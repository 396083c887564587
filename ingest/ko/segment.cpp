#include "ingest/ko/segment.h"

#include <algorithm>

#include "graph/model/schema.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

Argument argument(Slot slot, MentionIndex mention, std::string marker = {}) {
  Argument made;
  made.slot = slot;
  made.mentions = {mention};
  made.marker = std::move(marker);
  return made;
}

bool has_slot(const std::vector<Argument>& arguments, Slot slot) {
  return std::any_of(arguments.begin(), arguments.end(),
                     [slot](const Argument& a) { return a.slot == slot; });
}

bool ends_with_company(std::string_view particle) {
  return particle.starts_with("와의") || particle.starts_with("과의");
}

}  // namespace

Phrase SegmentReader::read(std::size_t first, std::size_t last, std::vector<Argument> leading) {
  phrase_ = {};
  leading_ = std::move(leading);
  for (std::size_t at = first; at <= last; ++at) {
    const Unit& unit = units_[at];
    for (const LiteralIndex literal : unit.bracketed) {
      // A name's figure in brackets is the name's own: 한빛전자(3.2%).
      if (!unit.mention) phrase_.literals.push_back(literal);
    }
    if (unit.literal) {
      phrase_.literals.push_back(*unit.literal);
    } else if (unit.mention) {
      take_mention(at);
    } else if (unit.kind == WordKind::kModifier) {
      former_ = former_ || unit.lemma == "전";
    } else {
      take_noun(at, last);
    }
  }
  settle(first, last);
  return std::move(phrase_);
}

void SegmentReader::emit(ClauseKind kind, std::string lemma, const Span& trigger, Slot first,
                         MentionIndex first_mention, Slot second,
                         std::optional<MentionIndex> second_mention, std::string title) {
  Clause clause;
  clause.lemma = std::move(lemma);
  clause.trigger = trigger;
  clause.sentence = sentence_;
  clause.kind = kind;
  clause.span = trigger;
  const auto add = [&](Slot slot, MentionIndex mention) {
    clause.arguments.push_back(argument(slot, mention));
    const Span& span = analysis_.mentions[mention].span;
    clause.span.begin = std::min(clause.span.begin, span.begin);
    clause.span.end = std::max(clause.span.end, span.end);
  };
  add(first, first_mention);
  if (second_mention) add(second, *second_mention);
  if (former_ && clause.lemma == "직함") clause.modality = Modality::kCeased;
  if (!title.empty()) {
    Argument office;
    office.slot = Slot::kComplement;
    office.head = std::move(title);
    clause.arguments.push_back(std::move(office));
  }
  inner_.push_back(std::move(clause));
}

std::optional<MentionIndex> SegmentReader::latest(std::string_view wanted) const {
  for (auto live = live_.rbegin(); live != live_.rend(); ++live) {
    if (type(live->mention) == wanted) return live->mention;
  }
  return std::nullopt;
}

void SegmentReader::take_mention(std::size_t at) {
  const Unit& unit = units_[at];
  const MentionIndex mention = *unit.mention;
  const std::string_view kind = type(mention);
  const Span& span = unit.span;
  if (relation_) {
    if (class_of(kind) == Class::kAgent || class_of(kind) == Class::kThing) {
      emit(ClauseKind::kApposition, relation_->lemma, relation_->trigger, Slot::kSubject, mention,
           Slot::kGenitive, relation_->owner);
    }
    relation_.reset();
  }
  if (title_ && kind == type::kPerson) {
    emit(ClauseKind::kApposition, "직함", title_->trigger, Slot::kSubject, mention, Slot::kGenitive,
         title_->owner, title_->lemma);
    phrase_.employer = title_->owner;
    title_.reset();
  }
  if (container_ && class_of(kind) == Class::kThing) {
    emit(ClauseKind::kAttachment, "기반", container_->trigger, Slot::kSubject, mention,
         Slot::kInstrument, container_->owner);
  }
  container_.reset();
  const bool seated = kind == type::kOrganization || kind == type::kFacility;
  if (seated && place_) {
    emit(ClauseKind::kAttachment, "소재지", span, Slot::kSubject, mention, Slot::kLocation, place_);
  }
  if (class_of(kind) == Class::kAgent || seated) place_.reset();
  note_owner(at, mention);
  if (kind == type::kPlace) place_ = mention;
  note_bracketed(unit, mention);
  // 밸브 제조 업체 미르플로우: who stands behind the predicate noun does it.
  if (!phrase_.events.empty() && live_.empty() && class_of(kind) == Class::kAgent) {
    Event& event = phrase_.events.back();
    if (!has_slot(event.arguments, Slot::kSubject)) {
      event.arguments.push_back(argument(Slot::kSubject, mention));
    }
  }
  event_open_ = false;
  opaque_ = false;
  foreign_ = false;
  live_.push_back({mention, at});
}

// 나래전자의 평택 공장 is run by it; 누리폰의 카메라 is a part of it.
void SegmentReader::note_owner(std::size_t at, MentionIndex owned) {
  if (live_.empty()) return;
  const Live& owner = live_.back();
  const bool of = units_[owner.unit].grammatical_case == Case::kGenitive;
  const bool beside = units_[owner.unit].grammatical_case == Case::kNone && owner.unit + 1 == at;
  if (type(owned) == type::kFacility && type(owner.mention) == type::kOrganization &&
      (of || beside)) {
    emit(ClauseKind::kAttachment, "소유 시설", units_[at].span, Slot::kSubject, owner.mention,
         Slot::kObject, owned);
  } else if (type(owned) == type::kProduct && type(owner.mention) == type::kProduct && of) {
    emit(ClauseKind::kAttachment, "일부", units_[at].span, Slot::kSubject, owner.mention,
         Slot::kInstrument, owned);
  }
}

std::string SegmentReader::event_lemma(std::size_t& at, std::size_t last) const {
  const std::string& lemma = units_[at].lemma;
  if (at < last && !units_[at + 1].mention && !units_[at + 1].literal) {
    std::string joined = lemma + " " + units_[at + 1].lemma;
    if (lexicon_.knows(joined)) {
      ++at;
      return joined;
    }
  }
  if (lexicon_.knows(lemma)) return lemma;
  // Compounds are written together as well: 공급계약.
  for (std::size_t cut = 6; cut + 6 <= lemma.size(); cut += 3) {
    std::string spaced = lemma.substr(0, cut) + " " + lemma.substr(cut);
    if (lexicon_.knows(spaced)) return spaced;
  }
  return {};
}

void SegmentReader::add_live_to(Event& event) {
  for (auto live = live_.rbegin(); live != live_.rend(); ++live) {
    const Unit& unit = units_[live->unit];
    const Class cls = class_of(type(live->mention));
    Slot slot = Slot::kGenitive;
    if (ends_with_company(unit.particle)) {
      slot = Slot::kComitative;
    } else if (unit.particle.starts_with("에서")) {
      slot = Slot::kLocation;
    } else if (cls == Class::kPlace) {
      slot = Slot::kLocation;
    } else if (cls == Class::kThing && !has_slot(event.arguments, Slot::kObject)) {
      slot = Slot::kObject;
    } else if (cls == Class::kAgent && unit.grammatical_case == Case::kGenitive &&
               has_slot(event.arguments, Slot::kObject)) {
      slot = Slot::kSubject;
    }
    const bool listed = listed_ && !event.arguments.empty() &&
                        event.arguments.back().slot == Slot::kObject && cls == Class::kThing;
    if (listed) {
      auto& list = event.arguments.back().mentions;
      list.insert(list.begin(), live->mention);
    } else {
      event.arguments.push_back(argument(slot, live->mention, unit.particle));
    }
  }
  live_.clear();
}

void SegmentReader::open_event(std::string lemma, const Span& trigger) {
  Event event;
  event.lemma = std::move(lemma);
  event.trigger = trigger;
  add_live_to(event);
  for (Argument& modifier : leading_) event.arguments.push_back(std::move(modifier));
  leading_.clear();
  for (const LiteralIndex literal : phrase_.literals) {
    Argument figure;
    figure.slot = analysis_.literals[literal].literal.kind == LiteralKind::kDate ? Slot::kTime
                                                                                 : Slot::kAmount;
    figure.literals = {literal};
    event.arguments.push_back(std::move(figure));
  }
  phrase_.events.push_back(std::move(event));
  event_open_ = true;
}

bool SegmentReader::take_event(std::size_t& at, std::size_t last) {
  const std::size_t begin = at;
  std::string lemma = event_lemma(at, last);
  if (lemma.empty()) return false;
  const Span trigger{units_[begin].span.field, units_[begin].span.begin, units_[at].span.end};
  // 공급 확대 계약: a second predicate noun only says more of the first, which has the arguments.
  if (event_open_ && live_.empty() && !phrase_.events.empty()) {
    phrase_.events.back().trigger.end = trigger.end;
    if (phrase_.events.back().arguments.empty()) phrase_.events.back().lemma = lemma;
    return true;
  }
  open_event(std::move(lemma), trigger);
  return true;
}

void SegmentReader::take_noun(std::size_t& at, std::size_t last) {
  const Unit& unit = units_[at];
  const std::string& lemma = unit.lemma;
  const Cues& cues = Cues::instance();
  phrase_.head = lemma;
  if (lemma == "등") {
    listed_ = true;
    return;
  }
  if (take_title(at, last)) return;
  if (cues.in_class("relation", lemma)) {
    std::optional<MentionIndex> owner;
    // 누리의 3D 프린팅 자회사: whose it is, not what for.
    owner = latest(type::kOrganization);
    if (!owner && !live_.empty()) owner = live_.back().mention;
    relation_ = Pending{lemma, unit.span, owner};
    opaque_ = true;
    return;
  }
  if (cues.in_class("container", lemma) && !live_.empty() && at < last) {
    container_ = Pending{lemma, unit.span, live_.back().mention};
    return;
  }
  if (event_open_) {
    if (const auto effect = cues.noun(lemma)) {
      phrase_.events.back().effect = *effect;
      return;
    }
  }
  if (cues.in_class("opaque", lemma) || !cues.figures(lemma).empty()) {
    opaque_ = true;
    return;
  }
  if (!cues.in_class("transparent", lemma)) foreign_ = true;
  take_event(at, last);
}

void SegmentReader::settle(std::size_t first, std::size_t last) {
  const Unit& end = units_[last];
  phrase_.first = first;
  phrase_.last = last;
  phrase_.span = {end.span.field, units_[first].span.begin, end.span.end};
  phrase_.grammatical_case = end.grammatical_case;
  phrase_.particle = end.particle;
  phrase_.topic = end.topic;
  phrase_.after = end.after;
  // Courts are where one sues, not whom.
  const bool at_place =
      end.grammatical_case == Case::kLocative || end.grammatical_case == Case::kAblative;
  if (end.mention && at_place && end.lemma.ends_with("법원")) phrase_.slot = Slot::kLocation;
  // The owner of a relation noun at the end (자회사인, 자회사가) is told by the clause above.
  for (Argument& modifier : leading_) phrase_.modifiers.push_back(std::move(modifier));
  take_unlisted_office(last);
  if (live_.empty()) return;
  const Live head = live_.back();
  const Class cls = class_of(type(head.mention));
  // 누리의 기술, 누리 기술: not the company but a thing of its.
  const bool owned =
      foreign_ && !listed_ &&
      (cls == Class::kAgent || units_[head.unit].grammatical_case == Case::kGenitive);
  for (std::size_t i = 0; i < live_.size(); ++i) {
    const bool is_head = i + 1 == live_.size();
    const bool beside = listed_ && class_of(type(live_[i].mention)) == cls &&
                        units_[live_[i].unit].grammatical_case != Case::kGenitive;
    if ((is_head || beside) && !opaque_ && !owned) {
      phrase_.mentions.push_back(live_[i].mention);
    } else {
      phrase_.modifiers.push_back(argument(Slot::kGenitive, live_[i].mention));
    }
  }
  if (end.mention) phrase_.head.clear();
}

}  // namespace inyeon::ko
