#include "ingest/en/lexicon.h"

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::en {

Lexicon::Lexicon() {
  for (const auto& row : tsv_rows(resource("en/words.tsv"))) {
    std::uint64_t& bit = bits_[row.front()];
    if (bits_.size() > 64) throw CorruptionError("en/words.tsv: more than 64 classes");
    if (bit == 0) bit = std::uint64_t{1} << (bits_.size() - 1);
    for (std::size_t i = 1; i < row.size(); ++i) words_[row[i]] |= bit;
  }
}

std::uint64_t Lexicon::bit(std::string_view word_class) const {
  const std::uint64_t* found = bits_.find(word_class);
  return found == nullptr ? 0 : *found;
}

std::uint64_t Lexicon::classes(std::string_view word) const {
  const std::uint64_t* found = words_.find(word);
  return found == nullptr ? 0 : *found;
}

}  // namespace inyeon::en
