#include "ingest/score/candidates.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace inyeon::scoring {
namespace {

std::uint32_t distance(std::uint32_t token, const Standing& standing) {
  if (!standing.said()) return 12;
  if (token < standing.first) return standing.first - token;
  return token > standing.last ? token - standing.last : 0;
}

std::uint32_t apart(const Standing& a, const Standing& b) {
  if (!a.said() || !b.said()) return 12;
  return a.first < b.first ? distance(b.first, a) : distance(a.first, b);
}

// How far apart ends may stand that no known word ties, and what lacking one costs.
constexpr std::uint32_t kNear = 14;
constexpr std::uint32_t kUntriggered = 100;

using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // predicate, subject, object

class Finder {
 public:
  Finder(const DocumentView& view, const Scenes& scenes, const Scene& scene)
      : view_(view), scenes_(scenes), scene_(scene) {
    for (const Trigger& trigger : scene.triggers) triggered_ |= trigger.predicates;
    for (const std::uint32_t i : scene.proposals) index_proposal(i);
  }

  std::vector<Candidate> run() {
    const std::size_t count = scene_.standings.size();
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = 0; j < count; ++j) consider(scene_.standings[i], scene_.standings[j]);
    }
    for (const Standing& owner : scene_.standings) {
      for (const Standing& figure : scene_.figures) consider_figure(owner, figure);
    }
    for (const auto& [key, proposals] : proposed_) keep_proposed(key, proposals);
    std::vector<Candidate> found;
    found.reserve(best_.size());
    for (auto& [key, entry] : best_) found.push_back(std::move(entry.candidate));
    return found;
  }

 private:
  struct Entry {
    std::uint32_t cost = 0;
    Candidate candidate;
  };

  void index_proposal(std::uint32_t index) {
    const Proposal& proposal = view_.proposals[index];
    const PredicateInfo* info = view_.schema.find(proposal.predicate);
    if (info == nullptr) return;
    const auto predicate = static_cast<std::uint32_t>(info - view_.schema.predicates().data());
    triggered_ |= 1U << predicate;
    const std::uint32_t object = proposal.object ? *proposal.object : figure_of(proposal);
    proposed_[{predicate, proposal.subject, object}].push_back(index);
    if (info->symmetric) proposed_[{predicate, object, proposal.subject}].push_back(index);
  }

  std::uint32_t figure_of(const Proposal& proposal) const {
    for (const Standing& figure : scene_.figures) {
      if (view_.analysis.literals[figure.mention].literal == proposal.figure) return figure.mention;
    }
    return UINT32_MAX;
  }

  void consider(const Standing& subject, const Standing& object) {
    if (subject.entity == object.entity || (!subject.said() && !object.said())) return;
    // Words that no lexicon knows can state anything about what stands close.
    const bool near = subject.said() && object.said() ? apart(subject, object) <= kNear
                                                      : subject.central || object.central;
    const auto predicates = view_.schema.predicates();
    const std::uint32_t admitted = view_.lexicon.admitted(scenes_.entities[subject.entity].type,
                                                          scenes_.entities[object.entity].type);
    for (std::uint32_t rest = near ? admitted : admitted & triggered_; rest != 0;
         rest &= rest - 1) {
      const auto p = static_cast<std::uint32_t>(std::countr_zero(rest));
      // Either order says the same: one candidate is enough.
      if (predicates[p].symmetric && subject.entity > object.entity) continue;
      offer(p, subject, object, object.entity);
    }
  }

  void consider_figure(const Standing& owner, const Standing& figure) {
    const PredicateInfo* info = view_.schema.find(kFigurePredicate);
    const auto p = static_cast<std::uint32_t>(info - view_.schema.predicates().data());
    const bool near = owner.said() ? apart(owner, figure) <= kNear : owner.central;
    if (!near && (triggered_ >> p & 1U) == 0) return;
    const auto& types = info->subject_types;
    const std::string& type = view_.resolution.entities[owner.entity].type;
    if (std::find(types.begin(), types.end(), type) == types.end()) return;
    offer(p, owner, figure, figure.mention);
  }

  // Ends that the frames took from further away than this sentence can reach.
  void keep_proposed(const Key& key, const std::vector<std::uint32_t>& proposals) {
    const auto& [predicate, subject, object] = key;
    const Proposal& proposal = view_.proposals[proposals.front()];
    if (best_.contains(key) || proposal.subject != subject) return;
    const bool mirrored = best_.contains({predicate, object, subject});
    if (mirrored && view_.schema.predicates()[predicate].symmetric) return;
    Candidate candidate;
    candidate.sentence = scene_.sentence;
    candidate.predicate = predicate;
    candidate.subject = standing_of(subject, proposal.subject_mention);
    candidate.object =
        proposal.object ? standing_of(object, *proposal.object_mention) : figure_at(object);
    candidate.trigger = trigger_of(proposal.clause);
    candidate.proposals = proposals;
    best_[key] = {0, std::move(candidate)};
  }

  Standing standing_of(std::uint32_t entity, MentionIndex mention) const {
    for (const Standing& standing : scene_.standings) {
      if (standing.entity == entity) return standing;
    }
    Standing standing;
    standing.entity = entity;
    standing.mention = mention;
    const SentenceIndex at = view_.analysis.mentions[mention].sentence;
    standing.gap = scene_.sentence > at ? scene_.sentence - at : 1;
    return standing;
  }

  Standing figure_at(std::uint32_t literal) const {
    for (const Standing& figure : scene_.figures) {
      if (figure.mention == literal) return figure;
    }
    return {};
  }

  std::optional<std::uint32_t> trigger_of(ClauseIndex clause) const {
    for (std::uint32_t t = 0; t < scene_.triggers.size(); ++t) {
      if (scene_.triggers[t].clause == clause) return t;
    }
    return std::nullopt;
  }

  void offer(std::uint32_t predicate, const Standing& subject, const Standing& object,
             std::uint32_t object_id) {
    Candidate candidate;
    candidate.sentence = scene_.sentence;
    candidate.predicate = predicate;
    candidate.subject = subject;
    candidate.object = object;
    std::uint32_t cost = choose_trigger(candidate, 1U << predicate);
    if (!candidate.trigger) cost = kUntriggered + choose_trigger(candidate, 0);
    const Key key{predicate, subject.entity, object_id};
    const auto found = best_.find(key);
    if (found != best_.end() && found->second.cost <= cost) return;
    const auto proposed = proposed_.find(key);
    if (proposed != proposed_.end()) candidate.proposals = proposed->second;
    best_[key] = {cost, std::move(candidate)};
  }

  // The closest trigger that can state all of `predicates`, and how close.
  std::uint32_t choose_trigger(Candidate& candidate, std::uint32_t predicates) const {
    const std::uint32_t ends = apart(candidate.subject, candidate.object);
    std::uint32_t cost = UINT32_MAX - kUntriggered;
    for (std::uint32_t t = 0; t < scene_.triggers.size(); ++t) {
      if ((scene_.triggers[t].predicates & predicates) != predicates) continue;
      const std::uint32_t token = scene_.triggers[t].token;
      const std::uint32_t so_far =
          distance(token, candidate.subject) + distance(token, candidate.object) + ends / 2;
      if (candidate.trigger && so_far >= cost) continue;
      cost = so_far;
      candidate.trigger = t;
    }
    return candidate.trigger ? cost : ends;
  }

  const DocumentView& view_;
  const Scenes& scenes_;
  const Scene& scene_;
  std::uint32_t triggered_ = 0;
  std::map<Key, std::vector<std::uint32_t>> proposed_;
  std::map<Key, Entry> best_;
};

}  // namespace

std::vector<Candidate> find_candidates(const DocumentView& view, const Scenes& scenes,
                                       const Scene& scene) {
  return Finder(view, scenes, scene).run();
}

}  // namespace inyeon::scoring
