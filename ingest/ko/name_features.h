// What the name tagger sees of Korean text: syllables, their eojeol, morphology, listed names.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/ko/word.h"
#include "ingest/learn/features.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

/// One sentence prepared for look-ups. Its buffers are used again from call to call.
class NameFeatures {
 public:
  /// Fills `features` with one position for each code point of the sentence and `offsets` with
  /// each one's byte offset in it, followed by its size. `words` are the sentence's, `matches` the
  /// listed names, counted from the sentence's begin; see NameList::find().
  void fill(std::string_view text, const Span& sentence, const Words& words,
            const std::vector<NameMatch>& matches, learn::FeatureSequence& features,
            std::vector<std::uint32_t>& offsets);

 private:
  struct Position {
    char32_t c = 0;
    char shape = ' ';
    std::uint8_t part = 0;         ///< what of a word it is, see name_features.cpp
    std::uint8_t listed = 0;       ///< which end of what kind of listed name
    std::uint32_t word = 0;        ///< the word that it stands in or behind
    std::uint32_t eojeol_begin = 0;
    std::uint32_t eojeol_end = 0;
  };
  struct Stem {
    std::uint64_t whole = 0;
    std::uint64_t tail = 0;  ///< its last two code points
    std::uint64_t last = 0;
    std::uint64_t particle = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void load(std::string_view sentence, std::vector<std::uint32_t>& offsets);
  void load_words(const Span& sentence, const Words& words,
                  const std::vector<std::uint32_t>& offsets);
  void load_lists(const std::vector<NameMatch>& matches,
                  const std::vector<std::uint32_t>& offsets);
  void add_syllables(std::size_t i, learn::FeatureSequence& features) const;
  void add_eojeol(std::size_t i, learn::FeatureSequence& features);
  void add_word(std::size_t i, learn::FeatureSequence& features) const;
  void begin_eojeol(std::size_t i);

  std::vector<Position> positions_;    ///< with a margin on both sides
  std::vector<std::uint64_t> hashes_;  ///< of each position's code point, well mixed
  std::vector<Stem> stems_;            ///< by word, with an empty one before and behind
  std::vector<std::uint64_t> suffixes_;
  std::uint64_t prefix_ = 0;
  std::uint64_t eojeol_ = 0;
  std::uint64_t eojeol_tail_ = 0;
};

}  // namespace inyeon::ko
