// A greedy transition-based dependency parser.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ingest/learn/linear_learner.h"
#include "ingest/learn/linear_scorer.h"
#include "ingest/learn/parse_features.h"

namespace inyeon::learn {

/// A parse: for each word its head (the number of words for the root) and its label, an index into
/// Parser::labels().
struct Parse {
  std::vector<std::uint32_t> heads;
  std::vector<std::uint8_t> labels;
};

/// Immutable; parse() may be called from many threads, each with its own workspace. Time grows
/// linearly with the words.
class Parser {
 public:
  /// Takes the models "action" and "label" of the file; throws CorruptionError where one is missing
  /// or cannot be one of a parser.
  explicit Parser(const ModelFile& file);

  struct Workspace {
    ParseState state;
    std::vector<Feature> features;
  };
  void parse(const ParseInput& input, Workspace& workspace, Parse& parse) const;
  const std::vector<std::string>& labels() const { return labels_.classes(); }

 private:
  Action choose(const ParseInput& input, Workspace& workspace) const;

  LinearScorer actions_;
  LinearScorer labels_;
};

struct ParseExample {
  ParseInput input;
  std::vector<std::uint32_t> heads;
  std::vector<std::uint8_t> labels;
};

struct ParseTrainerOptions {
  PerceptronOptions perceptron;
  std::uint32_t action_bits = 19;
  std::uint32_t label_bits = 15;
};

/// Averaged perceptron with a dynamic oracle: from the second epoch on it follows its own actions,
/// right or wrong, and learns the best that can still be done (Goldberg and Nivre 2013). The same
/// examples, options and seed give the same models, bit for bit. `progress` is told the epoch and
/// the share of decisions that were wrong.
std::vector<LinearModel> train_parser(const std::vector<ParseExample>& examples,
                                      std::vector<std::string> labels,
                                      const ParseTrainerOptions& options,
                                      const std::function<void(std::uint32_t, double)>& progress);

}  // namespace inyeon::learn
