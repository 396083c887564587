#include "ingest/ko/figures.h"

#include <algorithm>
#include <set>

#include "graph/model/schema.h"
#include "ingest/ko/cues.h"

namespace inyeon::ko {
namespace {

constexpr std::size_t kReach = 14;
constexpr std::size_t kOwnerReach = 120;

class FigureFinder {
 public:
  FigureFinder(const Units& units, const Analysis& analysis, SentenceIndex sentence,
               std::vector<Clause>& clauses)
      : units_(units), analysis_(analysis), sentence_(sentence), clauses_(clauses) {}

  void find() {
    for (std::size_t at = 0; at < units_.size(); ++at) {
      const Unit& unit = units_[at];
      if (unit.mention && !unit.bracketed.empty()) bracketed(unit);
      if (unit.mention || unit.literal) continue;
      for (const FigureNoun& figure : Cues::instance().figures(unit.lemma)) {
        if (const auto value = value_of(at, figure.kind)) add(at, figure, *value);
      }
    }
  }

 private:
  LiteralKind kind(LiteralIndex literal) const { return analysis_.literals[literal].literal.kind; }

  bool announces(const Unit& unit) const {
    return !unit.mention && !unit.literal && !Cues::instance().figures(unit.lemma).empty();
  }

  // A factor (두 배) tells how a figure has changed, not what it is.
  bool may_be_value(LiteralIndex literal, LiteralKind wanted) const {
    return kind(literal) == wanted && analysis_.literals[literal].literal.unit != "배" &&
           !used_.contains(literal);
  }

  std::optional<LiteralIndex> fresh(const Unit& unit, LiteralKind wanted) const {
    if (unit.literal && may_be_value(*unit.literal, wanted)) return unit.literal;
    for (const LiteralIndex literal : unit.bracketed) {
      if (may_be_value(literal, wanted)) return literal;
    }
    return std::nullopt;
  }

  // 1조 원의 매출 | 매출은 1조 원
  std::optional<LiteralIndex> value_of(std::size_t at, LiteralKind wanted) const {
    if (at > 0 && units_[at - 1].literal && units_[at - 1].after == 0) {
      if (const auto before = fresh(units_[at - 1], wanted)) return before;
    }
    for (std::size_t i = at; i < units_.size() && i <= at + kReach; ++i) {
      if (i > at && announces(units_[i])) return std::nullopt;
      if (const auto found = fresh(units_[i], wanted)) return found;
    }
    return std::nullopt;
  }

  bool owns(const Unit& unit) const {
    if (!unit.mention) return false;
    const MentionCandidate& mention = analysis_.mentions[*unit.mention];
    return mention.type == type::kOrganization || (mention.type.empty() && mention.count == 1);
  }

  std::optional<MentionIndex> owner_of(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && i + kOwnerReach > at;) {
      const Unit& unit = units_[i];
      const bool linked = unit.nominal() && (unit.grammatical_case == Case::kNone ||
                                             unit.grammatical_case == Case::kGenitive);
      if (!linked || (unit.grammatical_case == Case::kNone && unit.after != 0)) break;
      if (owns(unit)) return unit.mention;
    }
    for (std::size_t i = at; i-- > 0 && i + kOwnerReach > at;) {
      const Unit& unit = units_[i];
      const bool subject = unit.topic || unit.grammatical_case == Case::kTopic ||
                           unit.grammatical_case == Case::kNominative ||
                           unit.grammatical_case == Case::kAlso;
      if (owns(unit) && subject) return unit.mention;
    }
    if (!clauses_.empty() && clauses_.back().sentence == sentence_ && !last_owners_.empty()) {
      return last_owners_.back();
    }
    return std::nullopt;
  }

  void add(std::size_t at, const FigureNoun& figure, LiteralIndex value) {
    const auto owner = owner_of(at);
    emit(ClauseKind::kVerbal, figure.lemma, units_[at].span, owner, value, expected_after(at));
    if (owner) last_owners_.push_back(*owner);
  }

  // An estimate is told by a hedge further on: 매출은 1조 원으로 전망된다.
  bool expected_after(std::size_t at) const {
    for (std::size_t i = at + 1; i < units_.size() && i <= at + kReach; ++i) {
      if (!units_[i].predicate()) continue;
      const std::string& noun = units_[i].word->noun;
      const auto effect = Cues::instance().saying(noun.empty() ? units_[i].lemma : noun);
      if (effect == Effect::kExpected) return true;
    }
    return false;
  }

  void bracketed(const Unit& unit) {
    if (!owns(unit)) return;
    for (const LiteralIndex literal : unit.bracketed) {
      if (kind(literal) != LiteralKind::kPercent) continue;
      emit(ClauseKind::kAttachment, "주가", unit.span, unit.mention, literal, false);
      return;
    }
  }

  void emit(ClauseKind clause_kind, std::string lemma, const Span& trigger,
            std::optional<MentionIndex> owner, LiteralIndex value, bool expected) {
    used_.insert(value);
    Clause clause;
    clause.lemma = std::move(lemma);
    clause.kind = clause_kind;
    clause.sentence = sentence_;
    clause.trigger = trigger;
    clause.span = trigger;
    clause.tense = Tense::kPast;
    if (expected) clause.modality = Modality::kExpected;
    if (owner) {
      Argument argument;
      argument.slot = Slot::kSubject;
      argument.mentions = {*owner};
      stretch(clause.span, analysis_.mentions[*owner].span);
      clause.arguments.push_back(std::move(argument));
    }
    Argument figure;
    figure.slot = Slot::kAmount;
    figure.literals = {value};
    stretch(clause.span, analysis_.literals[value].span);
    clause.arguments.push_back(std::move(figure));
    clauses_.push_back(std::move(clause));
  }

  static void stretch(Span& span, const Span& part) {
    span.begin = std::min(span.begin, part.begin);
    span.end = std::max(span.end, part.end);
  }

  const Units& units_;
  const Analysis& analysis_;
  SentenceIndex sentence_;
  std::vector<Clause>& clauses_;
  std::set<LiteralIndex> used_;
  std::vector<MentionIndex> last_owners_;
};

}  // namespace

void find_figures(const Units& units, const Analysis& analysis, SentenceIndex sentence,
                  std::vector<Clause>& clauses) {
  FigureFinder(units, analysis, sentence, clauses).find();
}

}  // namespace inyeon::ko
