// Names by their shape and their company: titles, suffixes, quotes, model numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/ko/word.h"

namespace inyeon::ko {

inline constexpr int kPackRank = 4;

/// A stretch that may be a name; where several overlap, choose_names decides.
struct NameCandidate {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string type;
  std::string key;
  /// 3: listed, or before a title; 2: tagged or quoted; 1: by a suffix alone; kPackRank: listed by
  /// a schema pack
  int rank = 0;

  std::uint32_t size() const { return end - begin; }
};

/// Appends what the shapes of one sentence give; `known` are listed and tagged names, which no
/// modifier of a class noun may run into.
void shape_names(std::string_view text, const Span& sentence, const Words& words,
                 std::vector<NameCandidate>& known);

/// 미국 조지아주 is one place: joins neighbours, in text order, unless the second is a country.
void merge_places(std::string_view text, std::vector<NameCandidate>& names);

/// 로렌스 국립연구소 is one house: a person of one part before a house, and no office behind it.
void merge_houses(std::string_view text, const Words& words, std::vector<NameCandidate>& names);

/// Keeps the longest, then the best ranked, of those that overlap, a schema pack's before all
/// others; in text order.
std::vector<NameCandidate> choose_names(std::vector<NameCandidate> candidates);

}  // namespace inyeon::ko
