// Small closed classes of English words. Internal to the English pack.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace inyeon::en {

/// ingest/data/en/words.tsv: class, then words. Immutable.
class Lexicon {
 public:
  Lexicon();
  bool is(std::string_view word_class, std::string_view word) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> classes_;
};

}  // namespace inyeon::en
