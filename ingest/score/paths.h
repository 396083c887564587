// How two ends of a candidate hang together in the parse of their sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/score/candidate.h"

namespace inyeon::scoring {

/// One arc of a path, and the word that it leads to.
struct Arc {
  std::uint32_t dependent = 0;  ///< the word whose relation to its head the arc is
  std::uint32_t to = 0;
  bool up = false;  ///< towards the head
};

/// The word by which a standing hangs in the sentence: the first whose head lies outside.
std::uint32_t head_word(const std::vector<Token>& tokens, const Standing& standing);

/// The arcs from one word to another, over their nearest common head. Empty where the words are
/// one, or where the pack does not parse.
std::vector<Arc> path_between(const std::vector<Token>& tokens, std::uint32_t from,
                              std::uint32_t to);

}  // namespace inyeon::scoring
