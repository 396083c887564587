// Where in a text its capitalised words stand: what one place leaves open, another may tell.
// Internal to the English pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/en/text.h"

namespace inyeon::en {

/// A stretch of capitalised words, as far as spelling tells.
struct CapitalRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};
/// The run that word i lies in; empty where it is not capitalised.
CapitalRun run_at(const Words& words, std::size_t i);

/// For each capitalised word of a text what stood beside it anywhere, as a set of bits
/// (name_contexts.cpp names them). After Chieu and Ng 2002, "Named entity recognition: a maximum
/// entropy approach using global information".
class NameContexts {
 public:
  NameContexts(const Text& text, const Lexicon& lexicon);
  std::uint32_t of(std::string_view word) const;

 private:
  void add(const Words& words, const Tags& tags, std::size_t i);

  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, std::uint32_t> seen_;  ///< looks into the text
};

}  // namespace inyeon::en
