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

}  // namespace inyeon::ko
