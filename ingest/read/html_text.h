// A page's text with the way back into its source.
#pragma once

#include <libxml/tree.h>

#include <string_view>

#include "ingest/text/mapped_text.h"

namespace inyeon {

/// The text below `article`, an element of the tree that parse_html(source) gave, whose root is
/// `root`: paragraphs apart by a blank line, <br> a line break, noise and a heading that repeats
/// the title left out.
MappedText article_text(std::string_view source, const xmlNode* root, const xmlNode* article,
                        std::string_view title);

/// The text of a piece of HTML without a page around it.
MappedText fragment_text(std::string_view source);

}  // namespace inyeon
