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

namespace {

/// Units that can be carried over in one step: `units` of the inner run, every `group` of which
/// become one unit of the result, `source_width` bytes wide. 0 units: nothing fits.
struct Step {
  std::uint64_t units = 0;
  std::uint64_t group = 1;
  std::uint64_t source_width = 0;
};

Step aligned_step(std::uint64_t inner_width, std::uint64_t units_left, std::uint64_t phase,
                  std::uint64_t outer_width, std::uint64_t outer_left, std::uint64_t outer_source) {
  if (phase != 0 || outer_width == 0) return {};
  const std::uint64_t bytes_left = outer_left * outer_width;
  if (inner_width % outer_width == 0) {
    return {std::min(units_left, bytes_left / inner_width), 1,
            inner_width / outer_width * outer_source};
  }
  if (outer_width % inner_width != 0) return {};
  const std::uint64_t group = outer_width / inner_width;
  return {std::min(units_left / group, outer_left) * group, group, outer_source};
}

}  // namespace

OffsetMap OffsetMap::then(const OffsetMap& outer) const {
  OffsetMap result;
  if (runs_.empty()) return result;
  std::size_t at = 0;  // outer's run; both maps are monotone, so it only moves forward
  if (const Run* first = outer.run_at(static_cast<std::uint32_t>(runs_.front().source_begin))) {
    at = static_cast<std::size_t>(first - outer.runs_.data());
  }
  for (const Run& run : runs_) {
    std::uint64_t position = run.source_begin;
    std::uint64_t left = run.count;
    while (left > 0) {
      while (at + 1 < outer.runs_.size() && outer.runs_[at + 1].text_begin <= position) ++at;
      Step step;
      std::uint64_t source_begin = 0;
      if (run.source_width > 0 && at < outer.runs_.size()) {
        const Run& over = outer.runs_[at];
        const std::uint64_t inside = position - std::min<std::uint64_t>(position, over.text_begin);
        const std::uint64_t unit = inside / over.text_width;
        if (unit < over.count) {
          step = aligned_step(run.source_width, left, inside % over.text_width, over.text_width,
                              over.count - unit, over.source_width);
          source_begin = over.source_begin + unit * over.source_width;
        }
      }
      if (step.units == 0) {  // a unit that begins or ends inside one of outer's, or none at all
        const SourceRange range =
            outer.source(static_cast<std::uint32_t>(position),
                         static_cast<std::uint32_t>(position + run.source_width));
        const std::uint64_t units = run.source_width == 0 ? left : 1;
        result.append(run.text_width, range.begin,
                      static_cast<std::uint32_t>(range.end - range.begin),
                      static_cast<std::uint32_t>(units));
        position += run.source_width * units;
        left -= units;
        continue;
      }
      result.append(static_cast<std::uint32_t>(run.text_width * step.group), source_begin,
                    static_cast<std::uint32_t>(step.source_width),
                    static_cast<std::uint32_t>(step.units / step.group));
      position += run.source_width * step.units;
      left -= step.units;
    }
  }
  return result;
}

}  // namespace inyeon
