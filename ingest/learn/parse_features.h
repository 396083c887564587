// What the parser sees of a state. Knows no language: words and tags are hashes.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/learn/features.h"
#include "ingest/learn/transitions.h"

namespace inyeon::learn {

/// A sentence as the parser sees it: a key for each word's form (lower case) and for its tag.
struct ParseInput {
  std::vector<Feature> words;
  std::vector<Feature> tags;

  void clear() {
    words.clear();
    tags.clear();
  }
  std::size_t size() const { return words.size(); }
};

/// Features of the next action, after Zhang and Nivre (2011): words, tags, dependents, valency,
/// distance and labels around the top of the stack and the front of the buffer.
void action_features(const ParseInput& input, const ParseState& state, std::vector<Feature>& out);
/// Features of the label of the arc from `head` to `dependent` that is about to be added.
void label_features(const ParseInput& input, const ParseState& state, std::uint32_t head,
                    std::uint32_t dependent, std::vector<Feature>& out);

}  // namespace inyeon::learn
