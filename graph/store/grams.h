// Pieces of names by which they are found without reading them all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::store {

/// Which pieces of a name or of a part of one.
enum class Borders {
  kNone,   ///< pairs of letters that follow each other
  kFirst,  ///< what only names have that begin so; the seldomest first
  kBoth    ///< all of a name's: pairs, the first letter, the first two, and the last
};

/// Hashes (26 bits) of the pieces, each once; sorted but with kFirst.
std::vector<std::uint32_t> grams(std::string_view normalized, Borders borders);

/// The same of the initials of a name with Hangul in it, kept apart from those of letters; none
/// where `initials` is empty.
std::vector<std::uint32_t> initial_grams(std::string_view initials, Borders borders);

/// Names of one weight that have a gram stand in one list of the table `gram`.
std::int64_t gram_list(std::uint32_t gram, std::uint32_t weight);
inline constexpr std::uint32_t kMostWeight = 31;

/// Each Hangul syllable as the consonant that it begins with, everything else as it is:
/// 삼성전자 as ㅅㅅㅈㅈ. Empty where there is no Hangul.
std::string initials_of(std::string_view text);

/// Whether a text asks by initials: it holds consonants that stand alone.
bool asks_by_initials(std::string_view text);

}  // namespace inyeon::store
