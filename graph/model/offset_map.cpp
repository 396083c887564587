#include "graph/model/offset_map.h"

#include <algorithm>

namespace inyeon {

OffsetMap OffsetMap::identity(std::uint32_t text_size, std::uint64_t source_begin) {
  OffsetMap map;
  if (text_size > 0) map.append(1, source_begin, 1, text_size);
  return map;
}

void OffsetMap::append(std::uint32_t text_width, std::uint64_t source_begin,
                       std::uint32_t source_width, std::uint32_t count) {
  if (count == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const std::uint64_t last_end =
        last.source_begin + static_cast<std::uint64_t>(last.source_width) * last.count;
    if (last.text_width == text_width && last.source_width == source_width &&
        last_end == source_begin) {
      last.count += count;
      text_size_ += text_width * count;
      return;
    }
  }
  runs_.push_back({text_size_, text_width, source_begin, source_width, count});
  text_size_ += text_width * count;
}

const OffsetMap::Run* OffsetMap::run_at(std::uint32_t position) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), position,
                       [](std::uint32_t p, const Run& run) { return p < run.text_begin; });
  return after == runs_.begin() ? nullptr : &*(after - 1);
}

SourceRange OffsetMap::source(std::uint32_t begin, std::uint32_t end) const {
  if (runs_.empty()) return {};
  begin = std::min(begin, text_size_);
  end = std::clamp(end, begin, text_size_);
  const auto unit_edge = [](const Run& run, std::uint64_t units) {
    return run.source_begin + units * run.source_width;
  };
  const Run& first = *run_at(begin == text_size_ && begin > 0 ? begin - 1 : begin);
  const std::uint64_t from =
      std::min<std::uint64_t>((begin - first.text_begin) / first.text_width, first.count);
  if (begin == end) {
    const std::uint64_t at = unit_edge(first, begin == text_size_ ? first.count : from);
    return {at, at};
  }
  const Run& last = *run_at(end - 1);
  const std::uint64_t to = (end - last.text_begin + last.text_width - 1) / last.text_width;
  return {unit_edge(first, from), unit_edge(last, to)};
}

OffsetMap OffsetMap::then(const OffsetMap& outer) const {
  OffsetMap result;
  for (const Run& run : runs_) {
    for (std::uint32_t unit = 0; unit < run.count; ++unit) {
      const auto inner_begin = run.source_begin + std::uint64_t{unit} * run.source_width;
      const SourceRange range =
          outer.source(static_cast<std::uint32_t>(inner_begin),
                       static_cast<std::uint32_t>(inner_begin + run.source_width));
      result.append(run.text_width, range.begin,
                    static_cast<std::uint32_t>(range.end - range.begin));
    }
  }
  return result;
}

}  // namespace inyeon
