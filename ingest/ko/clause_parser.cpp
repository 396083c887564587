#include "ingest/ko/clause_parser.h"

#include <utility>

namespace inyeon::ko {
namespace {

// Bounds on what broken text can cost.
constexpr std::size_t kLongestQuotation = 400;
constexpr std::size_t kMostPending = 48;

bool clause_break(char32_t after) {
  return after == U',' || after == U'…' || after == U'.' || after == U';' || after == U'⋯';
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

}  // namespace inyeon::ko
