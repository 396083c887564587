#include "ingest/reference/reference_words.h"

#include <algorithm>

#include "ingest/data/resources.h"

namespace inyeon {

const ReferenceWords& ReferenceWords::get() {
  static const ReferenceWords words;
  return words;
}

ReferenceWords::ReferenceWords() {
  for (const auto& row : tsv_rows(resource("reference/words.tsv"))) {
    if (row.size() < 2) continue;
    if (row[1] == "generic")
      generic_.insert(row[0]);
    else
      endings_.push_back(row[0]);
  }
}

bool ReferenceWords::is_public_body(std::string_view name) const {
  return std::any_of(endings_.begin(), endings_.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace inyeon
