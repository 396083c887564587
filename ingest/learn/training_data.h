// Training examples with their features numbered. Internal to training.
#pragma once

#include <cstdint>
#include <numeric>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ingest/learn/trainer.h"

namespace inyeon::learn {

/// Features by dense number, so that weights lie in plain arrays while training.
class Vocabulary {
 public:
  /// Of the features that are seen at least `min_count` times.
  Vocabulary(const std::vector<Example>& examples, std::uint32_t min_count);

  std::size_t size() const { return features_.size(); }
  Feature operator[](std::size_t index) const { return features_[index]; }
  const std::uint32_t* find(Feature f) const {
    const auto found = index_.find(f);
    return found == index_.end() ? nullptr : &found->second;
  }

 private:
  std::vector<Feature> features_;
  std::unordered_map<Feature, std::uint32_t> index_;
};

/// An example with its features as numbers.
struct Indexed {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> ends;
  const std::vector<std::uint64_t>* allowed = nullptr;

  std::size_t size() const { return ends.size(); }
  std::uint32_t begin(std::size_t i) const { return i == 0 ? 0 : ends[i - 1]; }
};

Indexed index_example(const Example& example, const Vocabulary& vocabulary);

/// What a trainer finds.
struct Weights {
  std::vector<float> emissions;    ///< features × labels
  std::vector<float> starts;       ///< labels
  std::vector<float> transitions;  ///< labels², row = label before
};

/// The order in which examples are seen, anew for each epoch. Its generator is fixed here: the
/// standard library's distributions differ from one library to the next.
class Shuffler {
 public:
  Shuffler(std::size_t size, std::uint64_t seed) : order_(size), state_(seed) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
  }
  const std::vector<std::size_t>& shuffle() {
    for (std::size_t i = order_.size(); i > 1; --i) {
      state_ += 0x9e3779b97f4a7c15U;
      std::swap(order_[i - 1], order_[mix(state_) % i]);
    }
    return order_;
  }

 private:
  std::vector<std::size_t> order_;
  std::uint64_t state_;
};

}  // namespace inyeon::learn
