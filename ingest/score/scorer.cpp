#include "ingest/score/scorer.h"


#include "ingest/score/candidates.h"
#include "ingest/score/completion.h"

namespace inyeon::scoring {
namespace {



bool outside(const Proposal& proposal) {
  return proposal.predicate == kOpenPredicate ||
         Schema::core().find(proposal.predicate) == nullptr;
}

}  // namespace

Scorer::Scorer(std::string_view model, std::string_view markers, const FrameLexicon& lexicon,
               const FrameTable& table)
    : model_(read_scorer(model)), markers_(markers), lexicon_(lexicon, table, Schema::core()) {}

std::vector<Proposal> Scorer::judge(const Document& document, Analysis& analysis,
                                    const Resolution& resolution,
                                    std::vector<Proposal> proposals) const {
  const DocumentView view{document,  analysis, resolution,    proposals,
                          lexicon_, markers_, Schema::core()};
  const Scenes scenes = set_scenes(view);
  std::vector<Proposal> kept;
  for (const Proposal& proposal : proposals) {
    if (outside(proposal)) kept.push_back(proposal);
  }
  std::vector<std::uint32_t> words;
  for (const Scene& scene : scenes.sentences) {
    for (const Candidate& candidate : find_candidates(view, scene)) {
      FeatureVector vector = dense_features(view, scenes, scene, candidate);
      words.clear();
      word_features(view, scene, candidate, words);
      const float likely = probability(model_, words, vector);
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
