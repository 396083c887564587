#include "ingest/learn/trainer.h"

#include "ingest/learn/crf.h"
#include "ingest/learn/packer.h"
#include "ingest/learn/perceptron.h"
#include "ingest/learn/training_data.h"

namespace inyeon::learn {

TaggerModel train_tagger(const std::vector<Example>& examples, const LabelSet& labels,
                         std::string licence, const TrainerOptions& options,
                         const Progress& progress) {
  const Vocabulary vocabulary(examples, options.min_count);
  std::vector<Indexed> indexed;
  indexed.reserve(examples.size());
  for (const Example& example : examples) indexed.push_back(index_example(example, vocabulary));
  const auto train = options.method == Method::kCrf ? train_crf : train_perceptron;
  const Weights weights = train(indexed, vocabulary.size(), labels, options, progress);
  TaggerModel model;
  model.licence = std::move(licence);
  model.bucket_bits = options.bucket_bits;
  pack(weights, vocabulary, labels, model);
  return model;
}

}  // namespace inyeon::learn
