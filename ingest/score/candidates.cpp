#include "ingest/score/candidates.h"

#include <algorithm>
#include <array>
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

/// The trigger that stands closest to two ends, and how close.
struct Closest {
  std::uint32_t cost = UINT32_MAX;
  std::optional<std::uint32_t> trigger;

  void meet(std::uint32_t t, std::uint32_t distance) {
    if (trigger && distance >= cost) return;
    cost = distance;
    trigger = t;
  }
};

/// A candidate before it is sure that it is the best of its key.
struct Draft {
  std::uint32_t subject_id = 0;
  std::uint32_t object_id = 0;
  std::uint32_t cost = 0;
  std::optional<std::uint32_t> trigger;
  const Standing* subject = nullptr;
  const Standing* object = nullptr;
};

class Finder {
 public:
  Finder(const DocumentView& view, const Scenes& scenes, const Scene& scene)
      : view_(view), scenes_(scenes), scene_(scene) {
    const PredicateInfo* figure = view.schema.find(kFigurePredicate);
    figure_ = static_cast<std::uint32_t>(figure - view.schema.predicates().data());
    for (std::uint32_t p = 0; p < view.schema.predicates().size(); ++p)
      symmetric_ |= view.schema.predicates()[p].symmetric ? 1U << p : 0U;
    for (const Trigger& trigger : scene.triggers) triggered_ |= trigger.predicates;
    for (const std::uint32_t i : scene.proposals) index_proposal(i);
  }

  std::vector<Candidate> run() {
    draft_all();
    std::map<Key, Candidate> far;
    for (const auto& [key, proposals] : proposed_) keep_proposed(key, proposals, far);
    std::vector<Candidate> found;
    auto next = far.begin();
    for (std::uint32_t p = 0; p < drafts_.size(); ++p) {
      for (const Draft& draft : drafts_[p]) {
        const Key key{p, draft.subject_id, draft.object_id};
        for (; next != far.end() && next->first < key; ++next)
          found.push_back(std::move(next->second));
        found.push_back(candidate_of(key, draft));
      }
    }
    for (; next != far.end(); ++next) found.push_back(std::move(next->second));
    return found;
  }

 private:
  using Ends = std::vector<const Standing*>;

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

  // Pairs in the order of their entities, so that the drafts of each predicate come sorted and
  // those of one key together.
  void draft_all() {
    Ends owners;
    for (const Standing& standing : scene_.standings) owners.push_back(&standing);
    std::stable_sort(owners.begin(), owners.end(),
                     [](const Standing* a, const Standing* b) { return a->entity < b->entity; });
    Ends figures;
    for (const Standing& figure : scene_.figures) figures.push_back(&figure);
    std::stable_sort(figures.begin(), figures.end(),
                     [](const Standing* a, const Standing* b) { return a->mention < b->mention; });
    for (auto s = owners.cbegin(); s != owners.cend();) {
      const auto s_end = same_entity(s, owners.cend());
      for (auto o = owners.cbegin(); o != owners.cend();) {
        const auto o_end = same_entity(o, owners.cend());
        for (auto subject = s; subject != s_end; ++subject) {
          for (auto object = o; object != o_end; ++object) consider(**subject, **object);
        }
        o = o_end;
      }
      for (const Standing* figure : figures) {
        for (auto owner = s; owner != s_end; ++owner) consider_figure(**owner, *figure);
      }
      s = s_end;
    }
  }

  static Ends::const_iterator same_entity(Ends::const_iterator at, Ends::const_iterator end) {
    const std::uint32_t entity = (*at)->entity;
    return std::find_if(at, end, [&](const Standing* s) { return s->entity != entity; });
  }

  void consider(const Standing& subject, const Standing& object) {
    if (subject.entity == object.entity || (!subject.said() && !object.said())) return;
    // Words that no lexicon knows can state anything about what stands close.
    const bool near = subject.said() && object.said() ? apart(subject, object) <= kNear
                                                      : subject.central || object.central;
    std::uint32_t wanted = view_.lexicon.admitted(scenes_.entities[subject.entity].type,
                                                  scenes_.entities[object.entity].type);
    if (!near) wanted &= triggered_;
    // Either order says the same: one candidate is enough.
    if (subject.entity > object.entity) wanted &= ~symmetric_;
    offer(wanted, subject, object, object.entity);
  }

  void consider_figure(const Standing& owner, const Standing& figure) {
    const bool near = owner.said() ? apart(owner, figure) <= kNear : owner.central;
    if (!near && (triggered_ >> figure_ & 1U) == 0) return;
    const auto& types = view_.schema.predicates()[figure_].subject_types;
    const std::string& type = view_.resolution.entities[owner.entity].type;
    if (std::find(types.begin(), types.end(), type) == types.end()) return;
    offer(1U << figure_, owner, figure, figure.mention);
  }

  // Ends that the frames took from further away than this sentence can reach.
  void keep_proposed(const Key& key, const std::vector<std::uint32_t>& proposals,
                     std::map<Key, Candidate>& far) const {
    const auto& [predicate, subject, object] = key;
    const Proposal& proposal = view_.proposals[proposals.front()];
    const auto known = [&](const Key& one) { return drafted(one) || far.contains(one); };
    if (known(key) || proposal.subject != subject) return;
    if (view_.schema.predicates()[predicate].symmetric && known({predicate, object, subject}))
      return;
    Candidate candidate;
    candidate.sentence = scene_.sentence;
    candidate.predicate = predicate;
    candidate.subject = standing_of(subject, proposal.subject_mention);
    candidate.object =
        proposal.object ? standing_of(object, *proposal.object_mention) : figure_at(object);
    candidate.trigger = trigger_of(proposal.clause);
    candidate.proposals = proposals;
    far.emplace(key, std::move(candidate));
  }

  bool drafted(const Key& key) const {
    const auto& [predicate, subject, object] = key;
    return std::any_of(drafts_[predicate].begin(), drafts_[predicate].end(),
                       [subject = subject, object = object](const Draft& draft) {
                         return draft.subject_id == subject && draft.object_id == object;
                       });
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

  // Drafts for all `wanted` predicates: each with the closest trigger that can state it, or, at a
  // cost, with the closest of all.
  void offer(std::uint32_t wanted, const Standing& subject, const Standing& object,
             std::uint32_t object_id) {
    if (wanted == 0) return;
    std::array<Closest, kPredicates> stating;
    Closest any;
    const std::uint32_t ends = apart(subject, object);
    for (std::uint32_t t = 0; t < scene_.triggers.size(); ++t) {
      const Trigger& trigger = scene_.triggers[t];
      const std::uint32_t so_far =
          distance(trigger.token, subject) + distance(trigger.token, object) + ends / 2;
      any.meet(t, so_far);
      for (std::uint32_t rest = trigger.predicates & wanted; rest != 0; rest &= rest - 1)
        stating[static_cast<std::size_t>(std::countr_zero(rest))].meet(t, so_far);
    }
    any.cost = kUntriggered + (any.trigger ? any.cost : ends);
    for (std::uint32_t rest = wanted; rest != 0; rest &= rest - 1) {
      const auto p = static_cast<std::size_t>(std::countr_zero(rest));
      const Closest& closest = stating[p].trigger ? stating[p] : any;
      keep_better(drafts_[p],
                  {subject.entity, object_id, closest.cost, closest.trigger, &subject, &object});
    }
  }

  // Of one key's drafts the cheapest, and of equals the first.
  static void keep_better(std::vector<Draft>& drafts, const Draft& draft) {
    const bool known = !drafts.empty() && drafts.back().subject_id == draft.subject_id &&
                       drafts.back().object_id == draft.object_id;
    if (!known) {
      drafts.push_back(draft);
    } else if (draft.cost < drafts.back().cost) {
      drafts.back() = draft;
    }
  }

  Candidate candidate_of(const Key& key, const Draft& draft) const {
    Candidate candidate;
    candidate.sentence = scene_.sentence;
    candidate.predicate = std::get<0>(key);
    candidate.subject = *draft.subject;
    candidate.object = *draft.object;
    candidate.trigger = draft.trigger;
    if (proposed_.empty()) return candidate;
    const auto proposed = proposed_.find(key);
    if (proposed != proposed_.end()) candidate.proposals = proposed->second;
    return candidate;
  }

  static constexpr std::size_t kPredicates = 32;  // as many as a mask has bits

  const DocumentView& view_;
  const Scenes& scenes_;
  const Scene& scene_;
  std::uint32_t figure_ = 0;  ///< kFigurePredicate
  std::uint32_t symmetric_ = 0;  ///< predicates, by bit
  std::uint32_t triggered_ = 0;
  std::map<Key, std::vector<std::uint32_t>> proposed_;
  std::array<std::vector<Draft>, kPredicates> drafts_;  ///< by predicate
};

}  // namespace

std::vector<Candidate> find_candidates(const DocumentView& view, const Scenes& scenes,
                                       const Scene& scene) {
  return Finder(view, scenes, scene).run();
}

}  // namespace inyeon::scoring
