// Names and figures in Korean text. Internal to the Korean pack.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/ko/word.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {

/// Finds every mention (names with types, glosses in brackets, titled persons, descriptions, pairs)
/// and every literal (money, quantities, percentages, dates, normalised against the date of
/// publication) of an analysis whose sentences stand; fills mentions and literals in text order.
/// `words[i]` are the words of sentence i. Thread safe.
class NameFinder {
 public:
  /// `tagger_model`: see NameTagger. `schema`'s names are found beside the listed ones; it must
  /// outlive the finder.
  explicit NameFinder(std::string_view tagger_model, const SchemaPack* schema = nullptr);
  ~NameFinder();
  NameFinder(const NameFinder&) = delete;
  NameFinder& operator=(const NameFinder&) = delete;

  /// The listed names of a sentence, with offsets into it.
  std::vector<NameMatch> listed(std::string_view text, const Span& sentence) const;
  /// `listed[i]` are those of sentence i.
  void find(const Document& document, const std::vector<Words>& words,
            const std::vector<std::vector<NameMatch>>& listed, Analysis& analysis) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Byte offsets where the unambiguous ones of these matches end, sorted and moved on by `base`:
/// what Morphology wants first.
std::vector<std::uint32_t> sure_ends(const std::vector<NameMatch>& matches, std::uint32_t base);

/// A role such as 회장, 대표이사, 최고경영자(CEO): used by names and clauses.
bool is_title(std::string_view noun);

}  // namespace inyeon::ko
