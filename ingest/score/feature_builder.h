// The parts that a feature vector is put together from. Internal to the scorer.
#pragma once

#include <algorithm>
#include <cstddef>

#include "ingest/score/features.h"

namespace inyeon::scoring {

/// A distance beyond all that matter.
inline constexpr float kFar = 30.0F;

/// Fills in one candidate's features; everything that it looks at outlives it.
class FeatureBuilder {
 public:
  FeatureBuilder(const DocumentView& view, const Scenes& scenes, const Scene& scene,
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
  bool refers(MentionIndex mention, const Standing& standing) const {
    const auto& entities = view_.resolution.of_mention[mention];
    return std::find(entities.begin(), entities.end(), standing.entity) != entities.end();
  }

  static double signed_distance(const Standing& standing, std::uint32_t token) {
    if (!standing.said()) return kFar;
    if (token < standing.first) return -static_cast<double>(standing.first - token);
    return token > standing.last ? token - standing.last : 0.0;
  }
  bool states(const Trigger& trigger) const {
    return (trigger.predicates >> candidate_.predicate & 1U) != 0;
  }
  static bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  }

  // features.cpp: frames and the trigger
  void frames();
  void compare(const Proposal& proposal, const std::string& predicate);
  int presence(const Clause& clause) const;
  void trigger();
  void rivals();
  void roles();
  static int role(const RoleFillers& fillers, const Standing& end, bool literal);
  void ranks(std::uint32_t token);
  int rank(const Standing& end, std::uint32_t token, bool subject) const;

  // pair_features.cpp: the pair, its slots, the text, figures
  void slots();
  int slot_in(const Clause& clause, const Standing& standing, bool literal) const;
  void pair();
  void between(const Standing& left, const Standing& right);
  void text();
  void salience(std::uint32_t entity, Feature mentions, Feature topic, Feature titled,
                Feature first);
  void figures();

  const DocumentView& view_;
  const Scenes& scenes_;
  const Scene& scene_;
  const Candidate& candidate_;
  const Sentence& sentence_;
  const bool figure_;
  const Trigger* trigger_ = nullptr;
  FeatureVector vector_;
};

}  // namespace inyeon::scoring
