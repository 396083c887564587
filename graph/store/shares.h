// What one contribution adds to the graph's index.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon::store {

/// What a contribution adds to the index at one block.
struct BlockShare {
  std::int64_t block = 0;
  std::uint32_t date = 0;  ///< of the document; a word
  std::uint64_t statements = 0;
  std::string incidences;  ///< `statements` of them
};

using WordNumber = std::function<std::uint32_t(std::string_view)>;

/// Sorted by block.
std::vector<BlockShare> shares_of(const Extraction& extraction,
                                  const std::vector<std::int64_t>& blocks, const WordNumber& word);
std::string payload_of(const BlockShare& share);

/// The names by which an entity can be found; descriptions and pronouns name nothing.
std::vector<std::string_view> surfaces_of(const Entity& entity);

/// What makes two figures one, where their meaning is known: 4조3000억 원 and 4조 3천억 원.
std::uint64_t figure_hash(std::string_view text, std::string_view normalized,
                          std::string_view unit);
inline std::uint64_t figure_hash(const Literal& figure) {
  return figure_hash(figure.text, figure.normalized, figure.unit);
}

}  // namespace inyeon::store
