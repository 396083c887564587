// What a document calls its names, and where they stand again. Internal to the Korean pack.
#pragma once

#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/ko/name_shapes.h"
#include "ingest/ko/word.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

using FoundNames = std::vector<std::vector<NameCandidate>>;  ///< by sentence

/// What one surface is called in this document, and how surely.
struct Known {
  std::map<std::string, int> votes;  ///< type -> sum of ranks
  std::string key;
  bool of_person = false;  ///< part of a name of a person
  bool brief = false;      ///< the beginning of a longer name: 세온 of 세온머티리얼즈
  std::string type() const;
};
using Vocabulary = std::map<std::string, Known, std::less<>>;

/// The names that were found, with the short forms that they may go on as.
Vocabulary vocabulary_of(const Document& document, const Analysis& analysis, const NameList& list,
                         const FoundNames& found);

/// 데이브 린 세로넷 최고경영자: parts a person from the employer that the tagger took into the name.
void part_employers(std::string_view text, const Vocabulary& known,
                    std::vector<NameCandidate>& names);

/// Finds the names of a vocabulary, which must outlive it, wherever they stand again.
class Recall {
 public:
  explicit Recall(const Vocabulary& known);
  /// Appends candidates.
  void find(std::string_view text, const Span& sentence, const Words& words,
            std::vector<NameCandidate>& names) const;

 private:
  using Place = std::pair<std::uint32_t, std::size_t>;  ///< number of what is sought, offset
  static constexpr std::size_t kSieve = 4096;

  static std::size_t sieve(std::uint32_t head) { return (head * 0x9e3779b1U >> 16U) % kSieve; }
  void find_at(std::string_view part, std::size_t at, std::uint32_t head,
               std::vector<Place>& places) const;
  void find_one(std::string_view part, std::size_t from, std::uint32_t number,
                std::vector<Place>& places) const;

  std::vector<std::pair<std::string_view, const Known*>> sought_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> heads_;  ///< first bytes, number; sorted
  std::vector<std::uint32_t> overlapping_;
  std::bitset<kSieve> may_begin_;  ///< by a hash of the first bytes
};

}  // namespace inyeon::ko
