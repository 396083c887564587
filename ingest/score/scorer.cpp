#include "ingest/score/scorer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ingest/score/candidates.h"
#include "ingest/score/completion.h"
#include "ingest/score/rivals.h"

namespace inyeon::scoring {
namespace {

// Log-odds of the first forest below which the second is not asked.
constexpr float kHopeless = -3.5F;

bool outside(const Proposal& proposal) {
  return proposal.predicate == kOpenPredicate || Schema::core().find(proposal.predicate) == nullptr;
}

// Log-odds that the threshold, a probability, surely is above.
float just_below(float threshold) {
  const bool usual = threshold > 0.001F && threshold < 0.999F;
  return usual ? std::log(threshold / (1.0F - threshold)) - 0.01F
               : -std::numeric_limits<float>::infinity();
}

}  // namespace

Scorer::Scorer(std::string_view model, std::string_view markers, const FrameLexicon& lexicon,
               const FrameTable& table)
    : model_(read_scorer(model)),
      first_(model_.first),
      forest_(model_.forest),
      markers_(markers),
      lexicon_(lexicon, table, Schema::core()) {
  std::transform(model_.thresholds.begin(), model_.thresholds.end(), least_.begin(), just_below);
}

std::vector<Candidate> Scorer::choose(const DocumentView& view, const Scenes& scenes,
                                      const Scene& scene, WordMemo& memo,
                                      std::vector<float>& words) const {
  std::vector<Candidate> chosen;
  std::vector<std::uint32_t> features;
  words.clear();
  memo.start(scene, view.analysis.sentences[scene.sentence].tokens.size());
  for (Candidate& candidate : find_candidates(view, scenes, scene)) {
    features.clear();
    word_features(view, scene, candidate, memo, features);
    const float score = model_.words.score(features);
    if (!worth_judging(!candidate.proposals.empty(), score)) continue;
    words.push_back(score);
    chosen.push_back(std::move(candidate));
  }
  return chosen;
}

std::vector<Proposal> Scorer::judge(const Document& document, Analysis& analysis,
                                    const Resolution& resolution,
                                    std::vector<Proposal> proposals) const {
  const DocumentView view{document, analysis, resolution,    proposals,
                          lexicon_, markers_, Schema::core()};
  const Scenes scenes = set_scenes(view);
  std::vector<Proposal> kept;
  for (const Proposal& proposal : proposals) {
    if (outside(proposal)) kept.push_back(proposal);
  }
  std::vector<float> words;
  WordMemo memo(resolution);
  for (const Scene& scene : scenes.sentences) {
    const std::vector<Candidate> candidates = choose(view, scenes, scene, memo, words);
    std::vector<FeatureVector> vectors(candidates.size());
    std::vector<Contender> contenders;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Candidate& candidate = candidates[i];
      vectors[i] = dense_features(view, scenes, scene, candidate);
      vectors[i][static_cast<std::size_t>(Feature::kWords)] = words[i];
      const bool figure = Schema::core().predicates()[candidate.predicate].literal_object;
      contenders.push_back({candidate.predicate, candidate.subject.entity,
                            figure ? candidate.object.mention : candidate.object.entity,
                            &vectors[i]});
    }
    compare_rivals(contenders, Feature::kWords);
    for (FeatureVector& vector : vectors)
      vector[static_cast<std::size_t>(Feature::kFirst)] = first_.score(vector);
    compare_rivals(contenders, Feature::kFirst);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Candidate& candidate = candidates[i];
      if (vectors[i][static_cast<std::size_t>(Feature::kFirst)] < kHopeless) continue;
      const float likely = probability(forest_.score(vectors[i], least_.at(candidate.predicate)));
      if (likely < model_.thresholds.at(candidate.predicate)) continue;
      if (candidate.proposals.empty()) {
        kept.push_back(complete(view, scene, candidate, analysis));
        kept.back().confidence = likely;
      }
      for (const std::uint32_t index : candidate.proposals) {
        kept.push_back(proposals[index]);
        kept.back().confidence = likely;
      }
    }
  }
  return kept;
}

}  // namespace inyeon::scoring
