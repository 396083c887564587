#include "ingest/frames/frame.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"
#include "ingest/frames/frame_rows.h"

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 15> kRoles = {
    "agent", "theme",   "recipient", "partner", "source",   "instrument", "place", "time",
    "topic", "purpose", "title",     "amount",  "quantity", "percent",    "value"};

// What the program itself carries is sound, or the program is damaged.
template <typename Read>
auto read_own(const std::vector<std::string_view>& row, const Read& read) {
  try {
    return read(row);
  } catch (const std::invalid_argument& error) {
    throw CorruptionError("frame data, row \"" + std::string(row.front()) + "\": " + error.what());
  }
}

}  // namespace

std::string_view to_string(Role role) { return kRoles.at(static_cast<std::size_t>(role)); }

std::optional<Role> parse_role(std::string_view name) {
  const auto found = std::find(kRoles.begin(), kRoles.end(), name);
  if (found == kRoles.end()) return std::nullopt;
  return static_cast<Role>(found - kRoles.begin());
}

FrameLexicon::FrameLexicon(std::string_view tsv, std::string_view first) {
  for (const std::string_view part : {first, tsv}) {
    for (const auto& row : tsv_rows(part)) {
      LexicalEntry entry = read_own(row, read_lexical_entry);
      entries_[entry.lemma].push_back(std::move(entry));
    }
  }
}

const std::vector<LexicalEntry>& FrameLexicon::readings(std::string_view lemma) const {
  static const std::vector<LexicalEntry> none;
  const std::vector<LexicalEntry>* found = entries_.find(lemma);
  return found == nullptr ? none : *found;
}

FrameTable::FrameTable(std::string_view tsv, const Schema& schema, std::string_view more) {
  for (const std::string_view part : {tsv, more}) {
    for (const auto& row : tsv_rows(part)) {
      RelationTemplate relation =
          read_own(row, [&](const auto& cells) { return read_relation_template(cells, schema); });
      templates_[relation.frame].push_back(std::move(relation));
    }
  }
}

const std::vector<RelationTemplate>& FrameTable::templates(std::string_view frame) const {
  static const std::vector<RelationTemplate> none;
  const auto found = templates_.find(frame);
  return found == templates_.end() ? none : found->second;
}

}  // namespace inyeon
