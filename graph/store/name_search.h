// From a part of a name, or a name with a slip in it, to names of the file.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/store/read_ahead.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct FoundName {
  std::string text;  ///< normalised
  std::set<std::int64_t> blocks;
  std::uint32_t rank = 0;    ///< 0 the whole name, 1 its beginning, 2 inside it; or the slips in it
  std::uint32_t weight = 0;  ///< name_table.h
};

/// Reads by index: lists of the names in which two letters follow each other, those of the names
/// that most documents bear first (grams.h), and only as far as is needed. So a frequent part is
/// found as fast as a rare one. A text of one letter is looked for at the beginning of names only.
class NameSearch {
 public:
  NameSearch(const Database& database, ReadAhead& ahead);

  /// By rank, then the weightiest, then by text. At most `most`. Gives up where more than 1,000
  /// names have all pairs of letters, but not in a row.
  std::vector<FoundName> containing(std::string_view text, std::size_t most);
  /// Names that differ from this one in a few letters (of Hangul, single ones), the nearest first.
  /// Compares the 400 at most that share most pairs of letters, of these the weightiest; by a pair
  /// that thousands of names have, only the weightiest of these are found.
  std::vector<FoundName> near(std::string_view name, std::size_t most);
  /// A form in which texts write the name.
  std::string as_written(const FoundName& name, std::string_view type);

 private:
  using Grams = std::vector<std::uint32_t>;
  using Numbers = std::vector<std::uint32_t>;  // of names, ascending
  using Rank = std::function<std::optional<std::uint32_t>(const std::string& name)>;
  /// By the number of shared grams and weight, the highest first.
  using Groups = std::map<std::pair<std::size_t, std::uint32_t>, Numbers, std::greater<>>;

  Numbers having(std::uint32_t gram, std::uint32_t weight);
  Numbers having_all(const Grams& grams, std::uint32_t weight);
  Groups sharing(const Grams& grams);
  void add_whole(const std::string& wanted, std::vector<FoundName>& found);
  void collect(const Grams& grams, std::size_t most, const Rank& rank,
               std::vector<FoundName>& found);
  bool read(std::uint32_t number, FoundName& name);

  const Database& database_;
  ReadAhead& ahead_;
  Segments grams_;
  Statement by_text_, by_number_;
};

}  // namespace inyeon::store
