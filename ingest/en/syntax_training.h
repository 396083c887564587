// Training and measuring of the English tagger and parser on a treebank.
#pragma once

#include <functional>
#include <vector>

#include "ingest/learn/greedy_tagger.h"
#include "ingest/learn/parser.h"
#include "ingest/learn/treebank.h"

namespace inyeon::en {

learn::LinearModel train_tagger(const std::vector<learn::TreebankSentence>& treebank,
                                const learn::PerceptronOptions& options, std::uint32_t slot_bits);

/// Learns on predicted tags, as it will see them later: each fifth of the treebank is tagged by a
/// tagger that was trained on the other four.
std::vector<learn::LinearModel> train_parser(
    const std::vector<learn::TreebankSentence>& treebank, const learn::ParseTrainerOptions& options,
    const std::function<void(std::uint32_t, double)>& progress);

/// All in per cent of words.
struct TagFigures {
  double tags = 0;
  double lemmas = 0;  ///< with predicted tags
  std::size_t words = 0;
};
struct ParseFigures {
  double heads = 0;   ///< UAS
  double labels = 0;  ///< LAS, subtypes counted
  std::size_t words = 0;
};
TagFigures measure_tagger(const learn::ModelFile& tagger,
                          const std::vector<learn::TreebankSentence>& test);
/// With predicted tags on the treebank's words.
ParseFigures measure_parser(const learn::ModelFile& tagger, const learn::ModelFile& parser,
                            const std::vector<learn::TreebankSentence>& test);

}  // namespace inyeon::en
