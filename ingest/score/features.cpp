#include "ingest/score/features.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "ingest/score/feature_builder.h"

namespace inyeon::scoring {

void FeatureBuilder::frames() {
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

void FeatureBuilder::compare(const Proposal& proposal, const std::string& predicate) {
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

int FeatureBuilder::presence(const Clause& clause) const {
  int worst = 0;
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) {
      if (refers(mention, candidate_.subject) || (!figure_ && refers(mention, candidate_.object)))
        worst = std::max(worst, static_cast<int>(argument.presence));
    }
  }
  return worst;
}

void FeatureBuilder::trigger() {
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

void FeatureBuilder::rivals() {
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

void FeatureBuilder::roles() {
  for (const RoleReading& reading : scene_.readings) {
    if (reading.predicate != candidate_.predicate || reading.trigger != *candidate_.trigger)
      continue;
    set(Feature::kSubjectRole, role(reading.subject, candidate_.subject, false));
    set(Feature::kObjectRole, role(reading.object, candidate_.object, figure_));
  }
}

int FeatureBuilder::role(const RoleFillers& fillers, const Standing& end, bool literal) {
  if (!fillers.presence) return 1;
  const bool own =
      literal ? holds(fillers.literals, end.mention) : holds(fillers.entities, end.entity);
  return (own ? 2 : 5) + static_cast<int>(*fillers.presence);
}

void FeatureBuilder::ranks(std::uint32_t token) {
  set(Feature::kSubjectRank, rank(candidate_.subject, token, true));
  set(Feature::kObjectRank, rank(candidate_.object, token, false));
}

int FeatureBuilder::rank(const Standing& end, std::uint32_t token, bool subject) const {
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

FeatureVector dense_features(const DocumentView& view, const Scenes& scenes, const Scene& scene,
                             const Candidate& candidate) {
  return FeatureBuilder(view, scenes, scene, candidate).run();
}

}  // namespace inyeon::scoring
