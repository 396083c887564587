#include "ingest/score/features.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace inyeon::scoring {
namespace {

constexpr float kFar = 30.0F;

class Builder {
 public:
  Builder(const DocumentView& view, const Scenes& scenes, const Scene& scene,
          const Candidate& candidate)
      : view_(view),
        scenes_(scenes),
        scene_(scene),
        candidate_(candidate),
        sentence_(view.analysis.sentences[scene.sentence]),
        figure_(view.schema.predicates()[candidate.predicate].literal_object) {
    if (candidate.trigger) trigger_ = &scene.triggers[*candidate.trigger];
  }

  FeatureVector run() {
    vector_.fill(0.0F);
    frames();
    trigger();
    slots();
    pair();
    text();
    figures();
    one_hot(Feature::kPredicate0, candidate_.predicate, kPredicateCount);
    return vector_;
  }

 private:
  void set(Feature feature, double value) {
    vector_[static_cast<std::size_t>(feature)] = static_cast<float>(value);
  }
  void raise(Feature feature, double value) {
    float& slot = vector_[static_cast<std::size_t>(feature)];
    slot = std::max(slot, static_cast<float>(value));
  }
  void one_hot(Feature first, std::size_t which, std::size_t count) {
    if (which < count) vector_[static_cast<std::size_t>(first) + which] = 1.0F;
  }

  void frames() {
    const std::string& predicate = view_.schema.predicates()[candidate_.predicate].name;
    for (const std::uint32_t index : candidate_.proposals) {
      const Proposal& proposal = view_.proposals[index];
      if (proposal.confidence <= vector_[0]) continue;
      const Clause& clause = view_.analysis.clauses[proposal.clause];
      set(Feature::kProposed, proposal.confidence);
      set(Feature::kProposedKind, 1 + static_cast<int>(clause.kind));
      set(Feature::kProposedPresence, presence(clause));
    }
    const auto proposed =
        scenes_.proposed.find({predicate, candidate_.subject.entity, candidate_.object.entity});
    if (!figure_ && proposed != scenes_.proposed.end())
      set(Feature::kProposedInText, proposed->second);
    for (const std::uint32_t index : scene_.proposals) compare(view_.proposals[index], predicate);
  }

  void compare(const Proposal& proposal, const std::string& predicate) {
    if (figure_ || !proposal.object || proposal.predicate == kOpenPredicate) return;
    const std::uint32_t subject = candidate_.subject.entity;
    const std::uint32_t object = candidate_.object.entity;
    const bool same = proposal.predicate == predicate;
    const bool forth = proposal.subject == subject && *proposal.object == object;
    const bool back = proposal.subject == object && *proposal.object == subject;
    if (!same && (forth || back)) raise(Feature::kOtherPredicate, proposal.confidence);
    if (!same) return;
    if (back) raise(Feature::kReversed, proposal.confidence);
    if (proposal.subject == subject && *proposal.object != object)
      raise(Feature::kSubjectElsewhere, proposal.confidence);
    if (proposal.subject != subject && *proposal.object == object)
      raise(Feature::kObjectElsewhere, proposal.confidence);
  }

  int presence(const Clause& clause) const {
    int worst = 0;
    for (const Argument& argument : clause.arguments) {
      for (const MentionIndex mention : argument.mentions) {
        if (refers(mention, candidate_.subject) || (!figure_ && refers(mention, candidate_.object)))
          worst = std::max(worst, static_cast<int>(argument.presence));
      }
    }
    return worst;
  }

  bool refers(MentionIndex mention, const Standing& standing) const {
    const auto& entities = view_.resolution.of_mention[mention];
    return std::find(entities.begin(), entities.end(), standing.entity) != entities.end();
  }

  static double signed_distance(const Standing& standing, std::uint32_t token) {
    if (!standing.said()) return kFar;
    if (token < standing.first) return -static_cast<double>(standing.first - token);
    return token > standing.last ? token - standing.last : 0.0;
  }

  void trigger() {
    if (trigger_ == nullptr) return;
    const std::uint32_t token = trigger_->token;
    set(Feature::kTriggered, states(*trigger_) ? 1 : 0);
    const double to_subject = signed_distance(candidate_.subject, token);
    const double to_object = signed_distance(candidate_.object, token);
    set(Feature::kTriggerToSubject, to_subject);
    set(Feature::kTriggerToObject, to_object);
    set(Feature::kTriggerBetween, to_subject * to_object < 0 ? 1 : 0);
    set(Feature::kTriggerReadings, std::popcount(trigger_->predicates));
    set(Feature::kLast, trigger_ == &scene_.triggers.back() ? 1 : 0);
    rivals();
    ranks(token);
    roles();
    if (!trigger_->clause) return;
    const Clause& clause = view_.analysis.clauses[*trigger_->clause];
    set(Feature::kTriggerKind, 1 + static_cast<int>(clause.kind));
    set(Feature::kTriggerReported, clause.reported ? 1 : 0);
    set(Feature::kTriggerPassive, clause.passive ? 1 : 0);
  }

  bool states(const Trigger& trigger) const {
    return (trigger.predicates >> candidate_.predicate & 1U) != 0;
  }

  void rivals() {
    std::uint32_t from = trigger_->token;
    std::uint32_t to = trigger_->token;
    for (const Standing* end : {&candidate_.subject, &candidate_.object}) {
      if (!end->said()) continue;
      from = std::min(from, end->first);
      to = std::max(to, end->last);
    }
    int same = 0;
    int other = 0;
    for (const Trigger& one : scene_.triggers) {
      if (one.predicates == 0) continue;
      same += states(one) ? 1 : 0;
      other += !states(one) && one.token > from && one.token < to ? 1 : 0;
    }
    set(Feature::kTriggerCount, same);
    set(Feature::kRivalTriggers, other);
  }

  void roles() {
    for (const RoleReading& reading : scene_.readings) {
      if (reading.predicate != candidate_.predicate || reading.trigger != *candidate_.trigger)
        continue;
      set(Feature::kSubjectRole, role(reading.subject, candidate_.subject, false));
      set(Feature::kObjectRole, role(reading.object, candidate_.object, figure_));
    }
  }

  static int role(const RoleFillers& fillers, const Standing& end, bool literal) {
    if (!fillers.presence) return 1;
    const bool own =
        literal ? holds(fillers.literals, end.mention) : holds(fillers.entities, end.entity);
    return (own ? 2 : 5) + static_cast<int>(*fillers.presence);
  }

  static bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  }

  void ranks(std::uint32_t token) {
    set(Feature::kSubjectRank, rank(candidate_.subject, token, true));
    set(Feature::kObjectRank, rank(candidate_.object, token, false));
  }

  int rank(const Standing& end, std::uint32_t token, bool subject) const {
    const PredicateInfo& info = view_.schema.predicates()[candidate_.predicate];
    const auto& types = subject ? info.subject_types : info.object_types;
    if (!subject && figure_) return 0;
    const double own = std::abs(signed_distance(end, token));
    int closer = 0;
    for (const Standing& other : scene_.standings) {
      const std::string& type = view_.resolution.entities[other.entity].type;
      if (other.entity == end.entity || !other.said()) continue;
      if (!types.empty() && std::find(types.begin(), types.end(), type) == types.end()) continue;
      if (std::abs(signed_distance(other, token)) < own) ++closer;
    }
    return closer;
  }

  void slots() {
    bool subject_any = false;
    bool object_any = false;
    int shared = 0;
    for (const ClauseIndex index : scene_.clauses) {
      const Clause& clause = view_.analysis.clauses[index];
      const int subject = slot_in(clause, candidate_.subject, false);
      const int object = slot_in(clause, candidate_.object, figure_);
      shared += subject > 0 && object > 0 ? 1 : 0;
      if (trigger_ != nullptr && trigger_->clause == index) {
        set(Feature::kSubjectSlot, subject);
        set(Feature::kObjectSlot, object);
      }
      if (subject > 0 && !subject_any) set(Feature::kSubjectAnySlot, subject);
      if (object > 0 && !object_any) set(Feature::kObjectAnySlot, object);
      subject_any |= subject > 0;
      object_any |= object > 0;
    }
    set(Feature::kSharedClauses, shared);
  }

  int slot_in(const Clause& clause, const Standing& standing, bool literal) const {
    for (const Argument& argument : clause.arguments) {
      if (literal) {
        const auto& all = argument.literals;
        if (std::find(all.begin(), all.end(), standing.mention) != all.end())
          return 1 + static_cast<int>(argument.slot);
        continue;
      }
      for (const MentionIndex mention : argument.mentions) {
        if (refers(mention, standing)) return 1 + static_cast<int>(argument.slot);
      }
    }
    return 0;
  }

  void pair() {
    const Standing& s = candidate_.subject;
    const Standing& o = candidate_.object;
    const auto& entities = view_.resolution.entities;
    const auto types = view_.schema.types();
    const auto type_index = [&](const std::string& type) {
      return static_cast<std::size_t>(std::find(types.begin(), types.end(), type) - types.begin());
    };
    one_hot(Feature::kSubjectType0, type_index(entities[s.entity].type), 8);
    if (!figure_) one_hot(Feature::kObjectType0, type_index(entities[o.entity].type), 8);
    set(Feature::kSubjectAfter, s.after);
    set(Feature::kSubjectBefore, s.before);
    set(Feature::kObjectAfter, o.after);
    set(Feature::kObjectBefore, o.before);
    set(Feature::kSubjectGap, s.gap);
    set(Feature::kObjectGap, o.gap);
    set(Feature::kSubjectReference, static_cast<int>(view_.analysis.mentions[s.mention].reference));
    if (!figure_)
      set(Feature::kObjectReference,
          static_cast<int>(view_.analysis.mentions[o.mention].reference));
    set(Feature::kApart, kFar);
    if (!s.said() || !o.said()) return;
    const bool first = s.first <= o.first;
    const Standing& left = first ? s : o;
    const Standing& right = first ? o : s;
    set(Feature::kSubjectFirst, first ? 1 : -1);
    set(Feature::kApart, right.first > left.last ? right.first - left.last : 0.0);
    between(left, right);
  }

  void between(const Standing& left, const Standing& right) {
    int mentions = 0;
    for (const Standing& other : scene_.standings) {
      mentions += other.said() && other.first > left.last && other.last < right.first ? 1 : 0;
    }
    set(Feature::kBetween, mentions);
    const auto begin = sentence_.tokens[left.last].span.begin;
    const auto end = sentence_.tokens[right.first].span.begin;
    if (end <= begin) return;
    const std::string_view text =
        view_.document.field(sentence_.span.field).substr(begin, end - begin);
    const auto times = [text](char mark) {
      return static_cast<double>(std::count(text.begin(), text.end(), mark));
    };
    set(Feature::kCommas, times(','));
    set(Feature::kBrackets, times('(') - times(')'));
    set(Feature::kQuotes,
        text.find("“") != text.npos || text.find("”") != text.npos || text.find('"') != text.npos
            ? 1
            : 0);
  }

  void text() {
    const std::uint32_t subject = candidate_.subject.entity;
    salience(subject, Feature::kSubjectMentions, Feature::kSubjectTopic, Feature::kSubjectTitled,
             Feature::kSubjectFirstHere);
    if (!figure_) {
      salience(candidate_.object.entity, Feature::kObjectMentions, Feature::kObjectTopic,
               Feature::kObjectTitled, Feature::kObjectFirstHere);
    }
    const auto& centre = scenes_.centres[scene_.sentence];
    set(Feature::kSubjectCentre, centre && refers(*centre, candidate_.subject) ? 1 : 0);
    set(Feature::kSentence, scene_.sentence);
    set(Feature::kHeadline, sentence_.headline ? 1 : 0);
    set(Feature::kStandings, static_cast<double>(scene_.standings.size()));
    set(Feature::kTokens, static_cast<double>(sentence_.tokens.size()));
  }

  void salience(std::uint32_t entity, Feature mentions, Feature topic, Feature titled,
                Feature first) {
    const Prominence& known = scenes_.entities[entity];
    set(mentions, known.mentions);
    set(topic, scenes_.topic == entity ? 1 : 0);
    set(titled, known.titled ? 1 : 0);
    set(first, known.first == scene_.sentence ? 1 : 0);
  }

  void figures() {
    for (const Feature near : {Feature::kMoneyNear, Feature::kPercentNear, Feature::kQuantityNear})
      set(near, kFar);
    const std::uint32_t from = trigger_ != nullptr         ? trigger_->token
                               : candidate_.subject.said() ? candidate_.subject.last
                                                           : 0;
    for (const Standing& figure : scene_.figures) {
      const LiteralKind kind = view_.analysis.literals[figure.mention].literal.kind;
      const Feature near = kind == LiteralKind::kMoney     ? Feature::kMoneyNear
                           : kind == LiteralKind::kPercent ? Feature::kPercentNear
                                                           : Feature::kQuantityNear;
      float& slot = vector_[static_cast<std::size_t>(near)];
      const double distance = std::abs(signed_distance(figure, from));
      slot = std::min(slot, static_cast<float>(distance));
    }
    if (!figure_) return;
    set(Feature::kFigureKind,
        1 + static_cast<int>(view_.analysis.literals[candidate_.object.mention].literal.kind));
  }

  const DocumentView& view_;
  const Scenes& scenes_;
  const Scene& scene_;
  const Candidate& candidate_;
  const Sentence& sentence_;
  const bool figure_;
  const Trigger* trigger_ = nullptr;
  FeatureVector vector_;
};

}  // namespace

FeatureVector dense_features(const DocumentView& view, const Scenes& scenes, const Scene& scene,
                             const Candidate& candidate) {
  return Builder(view, scenes, scene, candidate).run();
}

}  // namespace inyeon::scoring
