#include "ingest/learn/training_data.h"

#include <algorithm>

namespace inyeon::learn {

Vocabulary::Vocabulary(const std::vector<Example>& examples, std::uint32_t min_count) {
  std::unordered_map<Feature, std::uint32_t> counts;
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < example.features.size(); ++i) {
      for (const Feature* f = example.features.begin(i); f != example.features.end(i); ++f)
        ++counts[*f];
    }
  }
  for (const auto& [f, count] : counts) {
    if (count >= min_count) features_.push_back(f);
  }
  std::sort(features_.begin(), features_.end());
  for (std::uint32_t i = 0; i < features_.size(); ++i) index_[features_[i]] = i;
}

Indexed index_example(const Example& example, const Vocabulary& vocabulary) {
  Indexed indexed;
  indexed.allowed = &example.allowed;
  for (std::size_t i = 0; i < example.features.size(); ++i) {
    for (const Feature* f = example.features.begin(i); f != example.features.end(i); ++f) {
      if (const std::uint32_t* index = vocabulary.find(*f)) indexed.features.push_back(*index);
    }
    indexed.ends.push_back(static_cast<std::uint32_t>(indexed.features.size()));
  }
  return indexed;
}

}  // namespace inyeon::learn
