// Cutting a sentence at spaces and punctuation. Internal to the Korean pack.
#pragma once

#include <string_view>

#include "ingest/ko/word.h"

namespace inyeon::ko {

enum class Mark : std::uint8_t {
  kNone,
  kOpenQuote,
  kCloseQuote,
  kStraightQuote,
  kOpenBracket,
  kCloseBracket
};

/// Which quotation mark or bracket a code point is.
Mark mark_of(char32_t c);

/// The pieces of a sentence with all that punctuation says of them; not yet analysed.
Words cut_pieces(std::string_view text, const Span& sentence);

}  // namespace inyeon::ko
