// A left-to-right tagger: one tag a word, each decided with the tags before it in view.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/learn/linear_learner.h"
#include "ingest/learn/linear_scorer.h"

namespace inyeon::learn {

using Tag = std::uint8_t;  ///< index into GreedyTagger::tags()

/// What a language shows the tagger of a sentence: the features of each word, and two keys of each
/// word that are joined with the tags before it (the word itself, and a coarser form of it).
struct TagInput {
  FeatureSequence features;
  std::vector<Feature> words;
  std::vector<Feature> shapes;

  void clear() {
    features.clear();
    words.clear();
    shapes.clear();
  }
  std::size_t size() const { return words.size(); }
};

/// The features of position `i` with those that the tags before it give, into `out`.
void tag_features(const TagInput& input, const std::vector<Tag>& tags, std::size_t i,
                  std::vector<Feature>& out);

/// Immutable; tag() may be called from many threads.
class GreedyTagger {
 public:
  /// Takes the model "tag" of the file; throws CorruptionError where it has none.
  explicit GreedyTagger(const ModelFile& file) : model_(file.find("tag")) {}

  /// One tag a word, into `tags`; `scratch` is used again from call to call.
  void tag(const TagInput& input, std::vector<Tag>& tags, std::vector<Feature>& scratch) const;
  const std::vector<std::string>& tags() const { return model_.classes(); }

 private:
  LinearScorer model_;
};

struct TagExample {
  TagInput input;
  std::vector<Tag> gold;
};

/// Averaged perceptron on the tagger's own history, so that it learns to live with its errors. The
/// same examples, options and seed give the same model, bit for bit.
LinearModel train_greedy_tagger(const std::vector<TagExample>& examples,
                                std::vector<std::string> tags, const PerceptronOptions& options,
                                std::uint32_t slot_bits);

}  // namespace inyeon::learn
