// Where in a text its capitalised words stand: what one place leaves open, another may tell.
// Internal to the English pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/en/text.h"

namespace inyeon::en {

/// A stretch of capitalised words, as far as spelling tells.
struct CapitalRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};
/// The noun that an apposition behind the run calls it by ("Acme, a maker of"), or one before it
/// ("its main product, Acme,"): a word's index, words.size() where there is none.
std::size_t apposed_noun(const Words& words, const Tags& tags, const CapitalRun& run);
/// The run that word i lies in; empty where it is not capitalised.
CapitalRun run_at(const Words& words, std::size_t i);

/// For each capitalised word of a text what stood beside it anywhere: a set of bits
/// (name_contexts.cpp names them) and hashes of words. After Chieu and Ng 2002, "Named entity
/// recognition: a maximum entropy approach using global information".
class NameContexts {
 public:
  NameContexts(const Text& text, const Lexicon& lexicon);

  struct Seen {
    std::uint32_t bits = 0;
    std::vector<std::uint64_t> words;  ///< no hash twice; the first kMost of the text
  };
  static constexpr std::size_t kMost = 40;
  const Seen& of(std::string_view word) const;

 private:
  void add(const Words& words, const Tags& tags, std::size_t i);
  void note_words(const Words& words, const Tags& tags, const CapitalRun& run, Seen& seen) const;

  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, Seen> seen_;  ///< looks into the text
};

}  // namespace inyeon::en
