// Small closed classes of English words. Internal to the English pack.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "ingest/text/string_table.h"

namespace inyeon::en {

/// ingest/data/en/words.tsv: class, then words. Immutable.
class Lexicon {
 public:
  Lexicon();
  bool is(std::string_view word_class, std::string_view word) const {
    const std::uint64_t all = classes(word);
    return all != 0 && (all & bit(word_class)) != 0;
  }
  /// The class's own bit; 0 for one that is not there.
  std::uint64_t bit(std::string_view word_class) const;
  /// The bits of all classes that hold the word.
  std::uint64_t classes(std::string_view word) const;

 private:
  StringTable<std::uint64_t> bits_;
  StringTable<std::uint64_t> words_;
};

}  // namespace inyeon::en
