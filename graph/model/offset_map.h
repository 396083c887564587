// From positions in a document's text back to the bytes of the file that it came from.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/span.h"

namespace inyeon {

/// A monotone map from byte positions of a text to byte positions of its source, kept as runs of
/// equally wide units: one run for a stretch that was copied, one for a stretch of three-byte
/// syllables that were two-byte CP949, one for an escape such as "&amp;".
/// Text that has no bytes in the source (an inserted line break) maps to an empty source range.
/// Value type; reading is thread safe.
class OffsetMap {
 public:
  /// An identity map: the text is the source, from source_begin on.
  static OffsetMap identity(std::uint32_t text_size, std::uint64_t source_begin = 0);

  /// Appends `count` units of text, each text_width bytes wide, that came from as many units of
  /// the source, each source_width bytes wide, the first at source_begin. Merges with the last run
  /// where it continues it. source_begin may not lie before the end of the last run.
  void append(std::uint32_t text_width, std::uint64_t source_begin, std::uint32_t source_width,
              std::uint32_t count = 1);

  /// The source bytes of the text bytes [begin, end); positions past the end map to the end.
  /// A position inside a unit counts as the whole unit.
  SourceRange source(std::uint32_t begin, std::uint32_t end) const;

  /// This map followed by `outer`: this leads from C to B, `outer` from B to A, the result from C
  /// to A.
  OffsetMap then(const OffsetMap& outer) const;

  std::uint32_t text_size() const { return text_size_; }
  std::size_t run_count() const { return runs_.size(); }

 private:
  struct Run {
    std::uint32_t text_begin;
    std::uint32_t text_width;
    std::uint64_t source_begin;
    std::uint32_t source_width;
    std::uint32_t count;
  };

  const Run* run_at(std::uint32_t position) const;

  std::vector<Run> runs_;
  std::uint32_t text_size_ = 0;
};

}  // namespace inyeon
