#include "ingest/en/lexicon.h"

#include "ingest/data/resources.h"

namespace inyeon::en {

Lexicon::Lexicon() {
  for (const auto& row : tsv_rows(resource("en/words.tsv"))) {
    auto& words = classes_[std::string(row.front())];
    for (std::size_t i = 1; i < row.size(); ++i) words.emplace(row[i]);
  }
}

bool Lexicon::is(std::string_view word_class, std::string_view word) const {
  const auto found = classes_.find(word_class);
  return found != classes_.end() && found->second.contains(word);
}

}  // namespace inyeon::en
