#include "ingest/ko/predicates.h"

namespace inyeon::ko {
namespace {

bool adnominal_ending(Ending ending) {
  return ending == Ending::kAdnominalPresent || ending == Ending::kAdnominalPast ||
         ending == Ending::kAdnominalFuture;
}

std::string_view key_of(const Unit& unit) {
  return unit.word->noun.empty() ? std::string_view(unit.lemma) : std::string_view(unit.word->noun);
}

bool refuses(std::string_view lemma) {
  return lemma == "않다" || lemma == "못하다" || lemma == "아니하다" || lemma == "말다";
}

class PredicateReader {
 public:
  PredicateReader(const Units& units, Predicate& predicate)
      : units_(units), predicate_(predicate) {}

  void read_on() {
    for (std::size_t steps = 0; steps < 6; ++steps) {
      const std::size_t before = predicate_.last;
      step();
      if (predicate_.last == before) break;
    }
  }

 private:
  const Unit* next(std::size_t ahead = 1) const {
    const std::size_t at = predicate_.last + ahead;
    return at < units_.size() ? &units_[at] : nullptr;
  }

  // Goes on to the unit `ahead`, whose ending is now the predicate's.
  void go_on(std::size_t ahead = 1) {
    predicate_.last += ahead;
    const Unit& unit = units_[predicate_.last];
    const Word& word = *unit.word;
    predicate_.ending = word.ending;
    predicate_.ending_form = word.ending_form;
    if (word.tense != Tense::kNone) predicate_.tense = word.tense;
    predicate_.negated ^= word.negated && !refuses(unit.lemma);
    predicate_.trigger.end = unit.span.end;
  }

  void step() {
    const Unit* follower = next();
    if (follower == nullptr || units_[predicate_.last].closes_quote) return;
    if (adnominal_ending(predicate_.ending)) {
      behind_adnominal(*follower);
    } else if (predicate_.ending == Ending::kQuotative) {
      behind_quotative(*follower);
    } else if (predicate_.ending == Ending::kNominal) {
      behind_nominal(*follower);
    } else if (predicate_.ending == Ending::kConnective) {
      behind_connective(*follower);
    }
  }

  void behind_connective(const Unit& follower) {
    if (follower.kind != WordKind::kPredicate || units_[predicate_.last].after == U',') return;
    const std::string& form = predicate_.ending_form;
    const std::string& lemma = follower.lemma;
    if (refuses(lemma) && (form == "지" || form == "지는" || form == "지도")) {
      go_on();
      predicate_.negated = true;
    } else if (form == "고" && (lemma == "있다" || lemma == "계시다")) {
      go_on();
      predicate_.modality = Modality::kOngoing;
    } else if ((form == "려고" || form == "고자" || form == "도록") && lemma == "하다") {
      go_on();
      predicate_.modality = Modality::kIntended;
    } else if (form != "고" && form != "며" && form != "면서" && form != "지만" &&
               (Cues::instance().auxiliary(lemma) || lemma == "있다") &&
               follower.word->noun.empty()) {
      go_on();
    }
  }

  void behind_nominal(const Unit& follower) {
    const bool to =
        predicate_.ending_form == "기로" || units_[predicate_.last].particle.starts_with("로");
    if (follower.lemma == "위하다") {
      go_on();
      predicate_.modality = Modality::kIntended;
    } else if (to && follower.kind == WordKind::kPredicate) {
      go_on();
      if (predicate_.modality == Modality::kAsserted) predicate_.modality = Modality::kIntended;
      if (predicate_.ending == Ending::kFinal) predicate_.tense = Tense::kFuture;
    } else if (key_of(follower) == "시작" || follower.lemma == "시작하다") {
      go_on();
    }
  }

  void behind_quotative(const Unit& follower) {
    const auto effect = follower.kind == WordKind::kPredicate
                            ? Cues::instance().saying(key_of(follower))
                            : std::nullopt;
    if (!effect) return;
    predicate_.reported = true;
    // A passive report hedges; an active one has its own subject and stays a clause apart.
    if (*effect == Effect::kAsserted) return;
    apply(*effect, predicate_);
    const Tense own = predicate_.tense;
    go_on();
    predicate_.tense = own;
  }

  void behind_adnominal(const Unit& follower) {
    if (follower.kind == WordKind::kPredicate) {
      // -다는, -라는 and the like: 인수할 것이라는.
      return;
    }
    if (!follower.nominal() || follower.mention || follower.literal) return;
    const auto effect = cue(follower.lemma);
    if (!effect) return;
    const bool certain = predicate_.ending == Ending::kAdnominalFuture && follower.lemma == "것";
    // 된 셈이다: what has happened is no plan.
    const bool done = predicate_.ending == Ending::kAdnominalPast && *effect == Effect::kIntended;
    if (!done) apply(certain ? Effect::kIntended : *effect, predicate_);
    read_tail(units_, predicate_.last + 1, predicate_);
  }

  static std::optional<Effect> cue(std::string_view lemma) { return Cues::instance().noun(lemma); }

  const Units& units_;
  Predicate& predicate_;
};

bool hedging(const Unit& unit) {
  return unit.kind == WordKind::kPredicate && Cues::instance().saying(key_of(unit)).has_value();
}

// The predicate behind a cue noun with a particle: 것으로 보인다, 계획을 밝혔다, 수 있다.
void take_governor(const Units& units, std::size_t at, Predicate& predicate) {
  const Unit& governor = units[at];
  const auto saying = Cues::instance().saying(key_of(governor));
  if (governor.lemma == "없다") {
    predicate.negated = !predicate.negated;
  } else if (governor.lemma == "있다") {
    if (units[at - 1].lemma == "수") apply(Effect::kExpected, predicate);
  } else if (saying) {
    predicate.reported = true;
    if (*saying != Effect::kAsserted) apply(*saying, predicate);
  } else if (const auto effect = Cues::instance().verb(key_of(governor))) {
    if (*effect != Effect::kAsserted) apply(*effect, predicate);
  } else {
    return;
  }
  predicate.last = at;
  predicate.ending = governor.word->ending;
  predicate.ending_form = governor.word->ending_form;
  predicate.trigger.end = governor.span.end;
}

// 방안을 논의 중이다
void take_governing_noun(const Units& units, std::size_t at, Predicate& predicate) {
  const auto effect = Cues::instance().noun(units[at].lemma);
  if (!effect || *effect == Effect::kAsserted) return;
  apply(*effect, predicate);
  predicate.last = at;
  if (at + 1 < units.size() && units[at + 1].lemma == "중") predicate.last = at + 1;
  const Unit& last = units[predicate.last];
  predicate.trigger.end = last.span.end;
  predicate.ending = last.word->ending == Ending::kNone ? Ending::kFinal : last.word->ending;
  predicate.ending_form = last.word->ending_form;
}

}  // namespace

bool Predicate::adnominal() const { return adnominal_ending(ending); }

void apply(Effect effect, Predicate& predicate) {
  switch (effect) {
    case Effect::kIntended:
      if (predicate.modality != Modality::kNegotiated) predicate.modality = Modality::kIntended;
      break;
    case Effect::kNegotiated:
      predicate.modality = Modality::kNegotiated;
      break;
    case Effect::kExpected:
      predicate.modality = Modality::kExpected;
      break;
    case Effect::kCeased:
      predicate.modality = Modality::kCeased;
      break;
    case Effect::kDenied:
      predicate.negated = true;
      break;
    case Effect::kOngoing:
      predicate.modality = Modality::kOngoing;
      break;
    case Effect::kAsserted:
      break;
  }
}

void read_tail(const Units& units, std::size_t at, Predicate& predicate) {
  const Unit& noun = units[at];
  predicate.last = at;
  predicate.trigger.end = noun.span.end;
  predicate.ending = Ending::kNone;
  if (noun.grammatical_case == Case::kCopula) {
    predicate.ending = noun.word->ending == Ending::kNone ? Ending::kFinal : noun.word->ending;
    predicate.ending_form = noun.word->ending_form;
    if (noun.word->negated) predicate.negated = true;
    if (predicate.ending == Ending::kQuotative) PredicateReader(units, predicate).read_on();
    return;
  }
  if (at + 1 >= units.size()) {
    predicate.ending = Ending::kFinal;
    return;
  }
  const Unit& follower = units[at + 1];
  if (noun.grammatical_case == Case::kAccusative && follower.nominal() && !follower.mention) {
    take_governing_noun(units, at + 1, predicate);
    return;
  }
  if (follower.kind != WordKind::kPredicate) return;
  if (follower.lemma == "놓다" && follower.word->ending_form == "고") {
    apply(Effect::kNegotiated, predicate);
    return;
  }
  const bool instrument = noun.grammatical_case == Case::kInstrument;
  if (!instrument || hedging(follower)) take_governor(units, at + 1, predicate);
}

Predicate read_predicate(const Units& units, std::size_t at) {
  const Unit& unit = units[at];
  const Word& word = *unit.word;
  Predicate predicate;
  predicate.first = predicate.last = at;
  predicate.lemma = unit.lemma;
  predicate.noun = word.noun;
  predicate.suffix = word.suffix;
  predicate.trigger = unit.span;
  predicate.ending = word.ending;
  predicate.ending_form = word.ending_form;
  predicate.tense = word.tense;
  predicate.negated = word.negated;
  PredicateReader(units, predicate).read_on();
  if (predicate.ending == Ending::kConnective && predicate.ending_form == "면") {
    predicate.modality = Modality::kConditional;
  }
  // 이끌던: no more.
  if (predicate.ending == Ending::kAdnominalPast && predicate.ending_form == "던") {
    predicate.modality = Modality::kCeased;
  }
  return predicate;
}

}  // namespace inyeon::ko
