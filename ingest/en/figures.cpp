#include <algorithm>
#include <map>

#include "ingest/en/parsed_clauses.h"

namespace inyeon::en {
namespace {

int head_word(const Clausal& c, int first) {
  const int literal = c.view.literal_at(first);
  int word = first;
  for (int depth = 0; depth < 8; ++depth) {
    const int head = c.parse[word].head;
    if (head < 0 || c.view.literal_at(head) != literal) return word;
    word = head;
  }
  return word;
}

void add_figure(const Clausal& c, int literal, Clause& clause) {
  const auto kind = c.analysis.literals[static_cast<std::size_t>(literal)].literal.kind;
  Argument argument;
  argument.slot = kind == LiteralKind::kDate ? Slot::kTime : Slot::kAmount;
  argument.literals = {static_cast<LiteralIndex>(literal)};
  clause.arguments.push_back(std::move(argument));
}

}  // namespace

void deal_out_figures(const Clausal& c, std::size_t first, Analysis& analysis) {
  std::map<std::uint32_t, int> words;
  for (int i = 0; i < c.view.size(); ++i) words.emplace(c.view.at(i).span.begin, i);
  std::multimap<int, std::size_t> clauses;
  for (std::size_t i = first; i < analysis.clauses.size(); ++i)
    clauses.emplace(words.at(analysis.clauses[i].trigger.begin), i);
  int last = -1;
  for (int i = 0; i < c.view.size(); ++i) {
    const int literal = c.view.literal_at(i);
    if (literal < 0 || literal == last) continue;
    last = literal;
    int word = head_word(c, i);
    for (int depth = 0; word >= 0 && depth < 12; word = c.parse[word].head, ++depth) {
      const auto [begin, end] = clauses.equal_range(word);
      if (begin == end) continue;
      for (auto at = begin; at != end; ++at) add_figure(c, literal, analysis.clauses[at->second]);
      // "agreed to buy A for $1bn": what hangs on the governing verb is the governed one's too.
      const int below = c.parse.child(word, Dep::kOpenComplement);
      if (below < 0 || below > i) break;
      const auto [from, to] = clauses.equal_range(below);
      for (auto at = from; at != to; ++at) add_figure(c, literal, analysis.clauses[at->second]);
      break;
    }
  }
}

}  // namespace inyeon::en
