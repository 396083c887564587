// Pieces of names by which they are found without reading them all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::store {

/// Hashes (31 bits) of all pairs of letters that follow each other, sorted, each once. With
/// `whole`, also of the first letter with what is before it and the last with what is after.
std::vector<std::uint32_t> grams(std::string_view normalized, bool whole);

/// The same of the initials of a name with Hangul in it, kept apart from those of letters; none
/// where `initials` is empty.
std::vector<std::uint32_t> initial_grams(std::string_view initials, bool whole);

/// Each Hangul syllable as the consonant that it begins with, everything else as it is:
/// 삼성전자 as ㅅㅅㅈㅈ. Empty where there is no Hangul.
std::string initials_of(std::string_view text);

/// Whether a text asks by initials: it holds consonants that stand alone.
bool asks_by_initials(std::string_view text);

}  // namespace inyeon::store
