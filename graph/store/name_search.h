// From a part of a name, or a name with a slip in it, to names of the file.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/segments.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct FoundName {
  std::string text;  ///< normalised
  std::set<std::int64_t> blocks;
  std::uint32_t rank = 0;    ///< 0 the whole name, 1 its beginning, 2 inside it; or the slips in it
  std::uint32_t weight = 0;  ///< name_table.h
};

/// Reads by index: the names that begin so, and lists of the names in which two letters follow each
/// other. A text of one letter is looked for at the beginning of names only.
class NameSearch {
 public:
  explicit NameSearch(const Database& database);

  /// By rank, then the weightiest, then by text. At most `most`.
  std::vector<FoundName> containing(std::string_view text, std::size_t most);
  /// Names that differ from this one in a few letters (of Hangul, single ones), the nearest first.
  std::vector<FoundName> near(std::string_view name, std::size_t most);
  /// A form in which texts write the name.
  std::string as_written(const FoundName& name, std::string_view type);

 private:
  using Numbers = std::vector<std::uint32_t>;  // of names, ascending

  Numbers having(std::uint32_t gram);
  Numbers having_all(const std::vector<std::uint32_t>& grams);
  Numbers having_most(const std::vector<std::uint32_t>& grams);
  void beginning(const std::string& wanted, std::vector<FoundName>& found);
  bool read(std::uint32_t number, FoundName& name);

  const Database& database_;
  Segments grams_;
  Statement beginning_, by_number_;
};

}  // namespace inyeon::store
