// Finds the characters of a parsed page again in its source.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/span.h"
#include "ingest/text/mapped_text.h"

namespace inyeon {

enum class Markup : bool { kHtml, kXml };

/// libxml2 does not say where its text nodes lie. But their characters come in the order of the
/// source; so a cursor that reads the source as a parser would (skips tags, comments and scripts,
/// resolves entities) meets them one after the other. Where parser and cursor disagree, the cursor
/// looks a little ahead for the characters that come next, and else stays where it is.
class MarkupCursor {
 public:
  /// `source` must outlive the cursor.
  MarkupCursor(std::string_view source, Markup markup);

  /// The place in the source of text[at], given that all characters before it were looked for.
  /// Nothing for white space, and for what the source does not have.
  std::optional<SourceRange> find(std::string_view text, std::size_t at);
  /// Where the last character that was found ends.
  std::size_t position() const { return last_end_; }

 private:
  struct Character {
    char32_t code_point = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  bool next(std::size_t& at, std::size_t& cdata_end, Character& out) const;
  std::size_t skip_markup(std::size_t at) const;
  bool agrees(std::string_view text, std::size_t at, std::size_t source_at,
              std::size_t cdata_end) const;

  std::string_view source_;
  Markup markup_;
  std::size_t at_ = 0;
  std::size_t cdata_end_ = 0;  // inside a CDATA section: its end
  std::size_t last_end_ = 0;
  std::size_t patience_;  // characters that may still be spent on looking ahead
};

/// The character that source[at] stands for, entities resolved, and moves `at` past it.
char32_t next_markup_character(std::string_view source, std::size_t& at, Markup markup);

/// `text` with the place of its first stretch in the source that reads like it, as an element's
/// text or as an attribute's value; white space is all one. Without such a stretch, the offsets
/// lead nowhere (to empty ranges at the begin).
MappedText find_in_markup(std::string_view source, std::string_view text);

}  // namespace inyeon
