#include "ingest/ko/phrases.h"

#include <algorithm>
#include <utility>

#include "graph/model/schema.h"
#include "ingest/ko/segment.h"

namespace inyeon::ko {
namespace {

// No noun phrase of news is longer; a cut bounds what broken text can cost.
constexpr std::size_t kLongest = 24;
constexpr std::size_t kMostSegments = 24;

bool conjoining(const Unit& unit) {
  if (unit.topic) return false;
  if (unit.grammatical_case == Case::kConjunct) return true;
  if (unit.grammatical_case == Case::kComitative) return true;
  return unit.grammatical_case == Case::kNone &&
         (unit.after == U',' || unit.after == U'·' || unit.after == U'ㆍ' || unit.after == U'/');
}

// Whether the quotation that opens at `at` is what someone says rather than a name.
bool quotes_speech(const Units& units, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongestName = 10;
  for (std::size_t i = at; i < end && i < at + kLongestName; ++i) {
    if (units[i].closes_quote) return units[i].predicate();
  }
  return true;
}

bool date(const Analysis& analysis, const Unit& unit) {
  return unit.literal && analysis.literals[*unit.literal].literal.kind == LiteralKind::kDate;
}

}  // namespace

Class class_of(std::string_view type) {
  if (type == type::kOrganization || type == type::kPerson || type.empty()) return Class::kAgent;
  if (type == type::kPlace) return Class::kPlace;
  if (type == type::kEvent) return Class::kEvent;
  return Class::kThing;
}

Class PhraseReader::class_of_phrase(const Phrase& phrase) const {
  if (phrase.mentions.empty()) return Class::kNone;
  return class_of(analysis_.mentions[phrase.mentions.front()].core_type());
}

Phrase PhraseReader::segment(std::size_t at, std::size_t end, std::vector<Argument> leading) {
  std::size_t last = at;
  while (last + 1 < end && last - at < kLongest) {
    const Unit& unit = units_[last];
    const Unit& next = units_[last + 1];
    const bool open =
        unit.grammatical_case == Case::kNone || unit.grammatical_case == Case::kGenitive;
    if (!open || (unit.grammatical_case == Case::kNone && unit.after != 0)) break;
    if (!next.nominal() && next.kind != WordKind::kModifier) break;
    if (unit.grammatical_case == Case::kNone &&
        (date(analysis_, next) || (date(analysis_, unit) && last == at))) {
      break;
    }
    if (next.opens_quote && quotes_speech(units_, last + 1, end)) break;
    // ‘가’ ‘나’를: names in quotation marks of their own are a list.
    if (unit.mention && next.mention && unit.closes_quote && next.opens_quote) break;
    ++last;
  }
  return SegmentReader(analysis_, lexicon_, units_, sentence_, inner_)
      .read(at, last, std::move(leading));
}

// Which argument of the predicate noun on the right the names on the left belong to.
std::size_t PhraseReader::shared_argument(const Phrase& left, const Phrase& right) const {
  const auto& arguments = right.events.front().arguments;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool fits = !arguments[i].mentions.empty() && arguments[i].slot != Slot::kComitative;
    if (fits && class_of(analysis_.mentions[arguments[i].mentions.front()].core_type()) ==
                    class_of_phrase(left)) {
      return i;
    }
  }
  return arguments.size();
}

bool PhraseReader::joins(const Phrase& left, const Phrase& right) const {
  const Class a = class_of_phrase(left);
  const Class b = class_of_phrase(right);
  const bool company = left.grammatical_case == Case::kComitative;
  if (a != Class::kNone && a == b) {
    const bool headline = analysis_.sentences[sentence_].headline;
    return !(headline && left.after == U',' && left.grammatical_case == Case::kNone &&
             a == Class::kAgent);
  }
  if (!left.events.empty()) return !right.events.empty() || b == Class::kNone;
  if (a != Class::kNone && !right.events.empty() && b == Class::kNone) {
    return shared_argument(left, right) != right.events.front().arguments.size();
  }
  if (a == Class::kThing && b == Class::kNone) return right.literals.empty();
  if (a == Class::kNone && b == Class::kThing) return !company && left.literals.empty();
  return a == Class::kNone && b == Class::kNone && left.literals.empty() &&
         right.literals.empty() && right.events.empty();
}

void PhraseReader::join(Phrase& left, Phrase right) const {
  const bool shares = !right.events.empty() && left.events.empty() && !left.mentions.empty() &&
                      right.mentions.empty();
  const std::size_t shared = shares ? shared_argument(left, right) : 0;
  if (shares && shared < right.events.front().arguments.size()) {
    Argument& argument = right.events.front().arguments[shared];
    argument.mentions.insert(argument.mentions.begin(), left.mentions.begin(), left.mentions.end());
    // A와 B의 협력: they are the ones who do it.
    if (argument.slot == Slot::kGenitive && class_of_phrase(left) == Class::kAgent) {
      argument.slot = Slot::kSubject;
    }
    left.mentions.clear();
  }
  const auto append = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(left.mentions, right.mentions);
  append(left.literals, right.literals);
  append(left.events, right.events);
  append(left.modifiers, right.modifiers);
  left.last = right.last;
  left.span.end = right.span.end;
  left.grammatical_case = right.grammatical_case;
  left.particle = right.particle;
  left.topic = right.topic;
  left.after = right.after;
  left.head = right.head;
}

Phrase PhraseReader::read(std::size_t at, std::size_t end, std::vector<Argument> leading) {
  Phrase phrase = segment(at, end, std::move(leading));
  for (std::size_t steps = 0; steps < kMostSegments; ++steps) {
    const Unit& last = units_[phrase.last];
    std::size_t next = phrase.last + 1;
    if (next >= end) break;
    bool conjoined = conjoining(last) ||
                     (last.mention && last.closes_quote && last.grammatical_case == Case::kNone &&
                      last.after == 0 && units_[next].opens_quote);
    if (units_[next].kind == WordKind::kConjunction && last.grammatical_case == Case::kNone &&
        (units_[next].lemma == "및" || units_[next].lemma == "또는")) {
      conjoined = true;
      ++next;
    }
    if (!conjoined || next >= end || !units_[next].nominal()) break;
    const std::size_t before = inner_.size();
    Phrase following = segment(next, end, {});
    if (!joins(phrase, following)) {
      inner_.resize(before);
      break;
    }
    join(phrase, std::move(following));
  }
  return phrase;
}

}  // namespace inyeon::ko
