#include "ingest/learn/folds.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <set>

#include "ingest/learn/labels.h"

namespace inyeon::learn {
namespace {

std::set<std::string> names_of(const AnnotatedLine& line, const std::vector<std::size_t>& types) {
  std::vector<Label> labels;
  for (const std::uint64_t mask : line.allowed)
    labels.push_back(static_cast<Label>(std::countr_zero(mask)));
  std::set<std::string> names;
  for (const Segment& segment : segments_of(labels)) {
    if (std::find(types.begin(), types.end(), segment.type) != types.end())
      names.insert(line.text.substr(segment.begin, segment.end - segment.begin));
  }
  return names;
}

/// Disjoint sets of lines.
class Groups {
 public:
  explicit Groups(std::size_t lines) : parent_(lines) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t line) {
    while (parent_[line] != line) line = parent_[line] = parent_[parent_[line]];
    return line;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<std::size_t> folds_in_turn(std::size_t lines, std::size_t folds) {
  std::vector<std::size_t> fold_of(lines);
  for (std::size_t i = 0; i < lines; ++i) fold_of[i] = i % folds;
  return fold_of;
}

std::vector<std::size_t> folds_apart(const std::vector<AnnotatedLine>& lines,
                                     const std::vector<std::size_t>& types, std::size_t folds,
                                     std::size_t rare) {
  std::map<std::string, std::vector<std::size_t>> lines_of;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string& name : names_of(lines[i], types)) lines_of[name].push_back(i);
  }
  Groups groups(lines.size());
  for (const auto& [name, where] : lines_of) {
    if (where.size() > rare) continue;
    for (const std::size_t line : where) groups.join(where.front(), line);
  }
  std::map<std::size_t, std::size_t> sizes;
  for (std::size_t i = 0; i < lines.size(); ++i) ++sizes[groups.of(i)];
  std::vector<std::pair<std::size_t, std::size_t>> largest_first;
  for (const auto& [group, size] : sizes) largest_first.emplace_back(size, group);
  std::sort(largest_first.begin(), largest_first.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::size_t> filled(folds, 0);
  std::map<std::size_t, std::size_t> fold_of_group;
  for (const auto& [size, group] : largest_first) {
    const auto fold = std::min_element(filled.begin(), filled.end()) - filled.begin();
    fold_of_group[group] = static_cast<std::size_t>(fold);
    filled[static_cast<std::size_t>(fold)] += size;
  }
  std::vector<std::size_t> fold_of(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) fold_of[i] = fold_of_group[groups.of(i)];
  return fold_of;
}

}  // namespace inyeon::learn
