#include "ingest/read/aligned_text.h"

#include <algorithm>
#include <utility>

#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

int rank(std::string_view space) {
  return space == "\n\n" ? 3 : space == "\n" ? 2 : space.empty() ? 0 : 1;
}

}  // namespace

void AlignedText::character(char32_t c, std::optional<SourceRange> place) {
  const SourceRange at = place.value_or(SourceRange{end_, end_});
  if (!held_.empty() && !out_.text.empty()) {
    const std::uint64_t width = at.begin - std::min(at.begin, end_);
    out_.text += held_;
    out_.offsets.append(static_cast<std::uint32_t>(held_.size()), end_,
                        static_cast<std::uint32_t>(width));
  }
  held_.clear();
  const auto source_width = static_cast<std::uint32_t>(at.end - at.begin);
  const std::uint32_t width = append_utf8(out_.text, c);
  if (width == source_width) {
    out_.offsets.append(1, at.begin, 1, width);  // copied: goes on with the run before it
  } else {
    out_.offsets.append(width, at.begin, source_width);
  }
  end_ = at.end;
}

void AlignedText::gap(std::string_view space) {
  if (rank(space) > rank(held_)) held_ = space;
}

void AlignedText::keep_space(char32_t c) { append_utf8(held_, c); }

MappedText AlignedText::take() {
  held_.clear();
  return std::exchange(out_, {});
}

}  // namespace inyeon
