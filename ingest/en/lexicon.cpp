#include "ingest/en/lexicon.h"

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::en {

Lexicon::Lexicon() {
  for (const auto& row : tsv_rows(resource("en/words.tsv"))) {
    const auto [entry, fresh] =
        bits_.try_emplace(std::string(row.front()), std::uint64_t{1} << bits_.size());
    if (bits_.size() > 64) throw CorruptionError("en/words.tsv: more than 64 classes");
    for (std::size_t i = 1; i < row.size(); ++i) words_[std::string(row[i])] |= entry->second;
  }
}

std::uint64_t Lexicon::bit(std::string_view word_class) const {
  const auto found = bits_.find(word_class);
  return found == bits_.end() ? 0 : found->second;
}

std::uint64_t Lexicon::classes(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

}  // namespace inyeon::en
