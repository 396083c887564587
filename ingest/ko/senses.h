// Whether a number with what looks like its unit is a figure: 3대를, but not 3대 강국 or 20대 남성.
// Internal to the Korean pack.
#pragma once

#include <string_view>

#include "ingest/ko/literals.h"

namespace inyeon::ko {

struct CountedNumber {
  const FoundNumber& number;
  std::string_view counter;
  std::size_t end;  ///< behind the counter
  bool spaced;      ///< a space stands between number and counter
};

/// Whether the counter counts here.
bool counts(std::string_view text, const CountedNumber& counted);

/// Whether a word ends at `at`, or a particle that nouns of quantity take begins there.
bool particle_closed(std::string_view text, std::size_t at);
/// The same for currencies; those of one syllable are parts of many words.
bool currency_closed(std::string_view text, std::size_t at, std::string_view currency);

}  // namespace inyeon::ko
