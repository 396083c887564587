// Where the fields of documents lie in a JSON text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/reader.h"
#include "ingest/text/mapped_text.h"

namespace inyeon {

enum JsonField : std::size_t { kId, kTitle, kDate, kText, kUrl, kLang, kOutlet, kJsonFields };

/// A scalar as it stands in the JSON: a string's inside, or a number.
struct JsonScalar {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct JsonRecord {
  std::size_t begin = 0;
  std::array<std::optional<JsonScalar>, kJsonFields> fields;
};

struct JsonFault {
  std::size_t position = 0;
  std::string message;
};

struct JsonRecords {
  std::vector<JsonRecord> records;  ///< the complete ones
  std::optional<JsonFault> fault;   ///< what ended the parse early
};

/// Finds the documents of a JSON text: the root object, or the objects of the root array. A field's
/// name may lead into nested objects: "article.body". Where a key stands twice, the first counts.
/// The text may not hold escapes of half surrogate pairs; see mend_surrogates().
JsonRecords find_records(std::string_view json, const FieldMapping& fields);

/// Writes U+FFFD's escape over each \uD8xx that has no partner: one bad emoji is no reason to lose
/// an article, and the length stays.
void mend_surrogates(std::string& json);

/// The string between json[begin, end) with its escapes resolved; offsets lead into `json`.
MappedText json_string(std::string_view json, JsonScalar scalar);

}  // namespace inyeon
