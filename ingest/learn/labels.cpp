#include "ingest/learn/labels.h"

#include <utility>

namespace inyeon::learn {

LabelSet plain_labels(std::vector<std::string> names) {
  LabelSet labels;
  labels.names = std::move(names);
  labels.starts.assign(labels.size(), true);
  labels.follows.assign(labels.size() * labels.size(), true);
  return labels;
}

LabelSet segment_labels(const std::vector<std::string>& types) {
  std::vector<std::string> names = {"O"};
  for (const std::string& type : types) {
    names.push_back("B-" + type);
    names.push_back("I-" + type);
  }
  LabelSet labels = plain_labels(std::move(names));
  for (std::size_t before = 0; before < labels.size(); ++before) {
    labels.starts[before] = !is_inside(static_cast<Label>(before));
    for (std::size_t label = 0; label < labels.size(); ++label) {
      labels.follows[before * labels.size() + label] =
          may_follow(static_cast<Label>(before), static_cast<Label>(label));
    }
  }
  return labels;
}

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

}  // namespace inyeon::learn
