#include "cli/errors/suggest.h"

#include <algorithm>

#include "cli/messages/text.h"

namespace inyeon::cli {
namespace {

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::string folded(std::string_view word) {
  std::string result;
  for (const char c : word) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kLongest = 60;  // a longer word is no slip of the fingers
  if (word.empty() || word.size() > kLongest) return {};
  const std::string meant = folded(word);
  std::string best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (const std::string& one : known) {
    const std::string candidate = folded(one);
    std::size_t far = distance(meant, candidate);
    if (meant.size() > 2 && candidate.starts_with(meant)) far = 0;
    if (far >= best_distance + (best.empty() ? 1 : 0)) continue;
    best = one;
    best_distance = far;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string best = nearest(word, known);
  return best.empty() ? "" : tr("; did you mean {}?", best);
}

}  // namespace inyeon::cli
