// The word lists of the Korean name finder. Internal to it.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"

namespace inyeon::ko {

struct ReferenceWord {
  std::string words;
  Reference kind = Reference::kDescription;
  std::string type;
  std::uint32_t count = 1;
};

/// Immutable after construction.
struct NameLexicon {
  NameLexicon();

  std::set<std::string, std::less<>> titles;
  std::vector<std::pair<std::string, std::string>> heads;  ///< ending, type; longest first
  std::vector<ReferenceWord> references;                   ///< longest first

  /// The type that a name's last part tells; empty where it tells none.
  std::string_view type_by_head(std::string_view name) const;
  static const NameLexicon& instance();
};

}  // namespace inyeon::ko
