#include "ingest/learn/tagger.h"

#include <algorithm>
#include <limits>

namespace inyeon::learn {

std::vector<Segment> segments_of(const std::vector<Label>& labels) {
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (is_begin(labels[i])) {
      segments.push_back({i, i + 1, type_of(labels[i])});
    } else if (is_inside(labels[i]) && !segments.empty() && segments.back().end == i) {
      segments.back().end = i + 1;
    }
  }
  return segments;
}

void Tagger::score_position(const FeatureSequence& features, std::size_t position,
                            std::int32_t* scores) const {
  const std::size_t labels = model_.label_count();
  const std::uint32_t mask = (1U << model_.slot_bits) - 1;
  std::fill(scores, scores + labels, 0);
  for (const Feature* f = features.begin(position); f != features.end(position); ++f) {
    const std::uint16_t print = print_of(*f);
    std::uint32_t slot = home_slot(*f, model_.slot_bits);
    for (std::uint32_t probe = 0; probe < kProbes; ++probe, slot = (slot + 1) & mask) {
      if (model_.prints[slot] == 0) break;
      if (model_.prints[slot] != print) continue;
      const std::int8_t* row = model_.weights.data() + slot * labels;
      for (std::size_t label = 0; label < labels; ++label) scores[label] += row[label];
      break;
    }
  }
}

const std::vector<Label>& Tagger::decode(const FeatureSequence& features, Workspace& w) const {
  const std::size_t labels = model_.label_count();
  const std::size_t length = features.size();
  w.labels.assign(length, kOutside);
  if (length == 0) return w.labels;
  w.scores.resize(labels);
  w.best.resize(2 * labels);
  w.back.resize(length * labels);
  std::int32_t* before = w.best.data();
  std::int32_t* now = w.best.data() + labels;
  constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::min() / 2;
  for (std::size_t i = 0; i < length; ++i) {
    score_position(features, i, w.scores.data());
    for (std::size_t label = 0; label < labels; ++label) {
      const auto to = static_cast<Label>(label);
      std::int32_t best = i == 0 ? (is_inside(to) ? kNever : 0) : kNever;
      Label from = kOutside;
      for (std::size_t b = 0; i > 0 && b < labels; ++b) {
        if (!may_follow(static_cast<Label>(b), to)) continue;
        const std::int32_t sum = before[b] + model_.transitions[b * labels + label];
        if (sum > best) {
          best = sum;
          from = static_cast<Label>(b);
        }
      }
      now[label] = best + w.scores[label];
      w.back[i * labels + label] = from;
    }
    std::swap(before, now);
  }
  auto label = static_cast<Label>(std::max_element(before, before + labels) - before);
  for (std::size_t i = length; i-- > 0;) {
    w.labels[i] = label;
    label = w.back[i * labels + label];
  }
  return w.labels;
}

}  // namespace inyeon::learn
