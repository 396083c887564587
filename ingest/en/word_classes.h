// What common words are and mean, roughly. Internal to the English pack.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace inyeon::en {

/// ingest/data/en/classes.tsv, by words in lower case. Immutable.
class WordClasses {
 public:
  using Classes = std::array<std::uint16_t, 2>;  ///< broad and narrow; 0: none

  /// The one of this process; loaded when it is first asked for.
  static const WordClasses& shared();

  Classes of_noun(std::string_view lemma) const { return find(lemma).noun; }
  Classes of_verb(std::string_view lemma) const { return find(lemma).verb; }
  bool knows_verb(std::string_view lemma) const { return find(lemma).often[1] != 0; }
  /// Whether a noun mostly names a living being.
  bool is_person(std::string_view noun) const {
    const Classes classes = of_noun(noun);
    return classes[0] != 0 && classes[0] == of_noun("person")[0];
  }
  /// What a form can be, as a number: noun, verb, adjective, adverb, plural, third person, past,
  /// -ing, and which of these it mostly is.
  std::uint32_t readings(std::string_view form) const;

 private:
  struct Row {
    std::uint64_t key = 0;
    std::array<std::uint8_t, 4> often{};  ///< noun, verb, adjective, adverb
    Classes noun{};
    Classes verb{};
  };

  WordClasses();
  const Row& find(std::string_view lemma) const;
  std::uint8_t stem(std::string_view form, std::string_view ending, std::size_t kind) const;

  std::vector<Row> rows_;  ///< open addressing; key 0: empty
};

}  // namespace inyeon::en
