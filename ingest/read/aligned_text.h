// Builds text from characters that were found in a source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/model/span.h"
#include "ingest/text/mapped_text.h"

namespace inyeon {

/// White space is held back until a character follows it, and stands for all of the source between
/// the two; so a text neither begins nor ends with white space.
class AlignedText {
 public:
  /// `place` may not lie before that of the character before; none: the source does not have it.
  void character(char32_t c, std::optional<SourceRange> place);
  /// White space; the longest wanted since the last character wins (" " < "\n" < "\n\n").
  void gap(std::string_view space);
  /// White space that is kept as it is, one after the other.
  void keep_space(char32_t c);

  bool empty() const { return out_.text.empty(); }
  MappedText take();

 private:
  MappedText out_;
  std::string held_;
  std::uint64_t end_ = 0;  // in the source, of the last character
};

}  // namespace inyeon
