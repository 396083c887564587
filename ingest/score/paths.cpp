#include "ingest/score/paths.h"

#include <algorithm>

namespace inyeon::scoring {
namespace {

// A parse is a tree; longer chains only come of damage.
constexpr std::size_t kLongest = 64;

std::vector<std::uint32_t> chain(const std::vector<Token>& tokens, std::uint32_t word) {
  std::vector<std::uint32_t> chain{word};
  while (tokens[chain.back()].head < tokens.size() && chain.size() < kLongest)
    chain.push_back(tokens[chain.back()].head);
  return chain;
}

}  // namespace

std::uint32_t head_word(const std::vector<Token>& tokens, const Standing& standing) {
  for (std::uint32_t i = standing.first; i <= standing.last; ++i) {
    const std::uint32_t head = tokens[i].head;
    if (head < standing.first || head > standing.last) return i;
  }
  return standing.last;
}

std::vector<Arc> path_between(const std::vector<Token>& tokens, std::uint32_t from,
                              std::uint32_t to) {
  const auto up = chain(tokens, from);
  const auto down = chain(tokens, to);
  std::size_t shared = 0;
  while (shared < up.size() && shared < down.size() &&
         up[up.size() - 1 - shared] == down[down.size() - 1 - shared])
    ++shared;
  std::vector<Arc> path;
  if (shared == 0) return path;
  for (std::size_t i = 0; i + shared < up.size(); ++i) path.push_back({up[i], up[i + 1], true});
  for (std::size_t i = down.size() - shared; i-- > 0;) path.push_back({down[i], down[i], false});
  return path;
}

}  // namespace inyeon::scoring
