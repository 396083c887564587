// One article as it was read.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/offset_map.h"
#include "graph/model/span.h"

namespace inyeon {

/// What is known of a document beside its text; kept with everything that is extracted from it.
struct DocumentInfo {
  std::string id;      ///< never empty; unique in a graph
  std::string lang;    ///< ISO 639-1: "ko", "en"; empty where not known
  std::string title;   ///< UTF-8, NFC
  std::string date;    ///< of publication, ISO 8601 ("2025-11-01"); or empty
  std::string url;     ///< or empty
  std::string outlet;  ///< name of the newspaper or agency; or empty
  std::string source;  ///< the file it came from, as named by the user
  friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

/// A document with its text. Both title and text are valid UTF-8 in NFC.
struct Document {
  DocumentInfo info;
  std::string text;
  OffsetMap text_offsets;   ///< from text to the bytes of info.source
  OffsetMap title_offsets;  ///< from info.title to the bytes of info.source

  std::string_view field(Field field) const {
    return field == Field::kTitle ? std::string_view(info.title) : std::string_view(text);
  }
  std::string_view slice(const Span& span) const {
    return field(span.field).substr(span.begin, span.size());
  }
  SourceRange source(const Span& span) const {
    return (span.field == Field::kTitle ? title_offsets : text_offsets)
        .source(span.begin, span.end);
  }
};

}  // namespace inyeon
