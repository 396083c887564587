// Words that Korean names are made of or stand beside. Internal to the Korean pack.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "ingest/ko/word.h"
#include "ingest/text/string_table.h"

namespace inyeon::ko {

/// The classes of ko/name_words.tsv.
class NameWords {
 public:
  static const NameWords& get();
  bool has(std::string_view kind, std::string_view word) const;
  /// The longest word of the class that `text` ends with and is longer than; empty where none.
  std::string_view suffix(std::string_view kind, std::string_view text) const;
  /// A noun of at most two syllables that texts often hold.
  bool is_common_noun(std::string_view word) const;
  /// Any noun that the word lists hold.
  bool is_noun(std::string_view word) const;
  /// Particles, alone or two in a row.
  bool is_particle(std::string_view text) const;

 private:
  NameWords();
  struct Class {
    ViewSet words;
    std::uint64_t sizes = 0;  ///< of the words, in bytes, by bit; the last bit: or more
  };
  static constexpr std::size_t kLongest = 63;
  StringTable<Class> classes_;
  ViewSet particles_;
  ViewSet common_;
  ViewSet nouns_;
};

inline constexpr std::size_t kSyllable = 3;  ///< bytes of Hangul in UTF-8

/// For the handful of words that a rule is about.
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t count_syllables(std::string_view text);
bool is_all_hangul(std::string_view text);
inline std::string_view slice(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.size());
}
/// May a name end at byte `at`: before a particle, a tail such as 측, or no letter at all.
bool name_may_end(std::string_view text, const Words& words, std::size_t at);
/// A surname and a given name, as one word.
bool is_korean_name(std::string_view word);

}  // namespace inyeon::ko
