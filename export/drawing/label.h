// Names made fit for a picture: cut and broken between characters, never inside of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inyeon {

/// The first `columns` columns of `text` at most (a Hangul syllable or Han character takes two),
/// with "…" where something was cut. Cuts between grapheme clusters (UAX #29), so that an emoji
/// or a letter with its marks stays whole. Control characters and line ends become spaces.
std::string cut_to_columns(std::string_view text, std::size_t columns);

/// The same, broken into lines of about `width` columns: at a space where there is one. Lines are
/// joined by '\n'; at most `lines` of them.
std::string wrapped(std::string_view text, std::size_t width, std::size_t lines);

/// The first `bytes` bytes at most, whole grapheme clusters, with "…" where something was cut.
std::string cut_to_bytes(std::string_view text, std::size_t bytes);

}  // namespace inyeon
