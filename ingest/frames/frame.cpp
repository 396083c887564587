#include "ingest/frames/frame.h"

#include <algorithm>
#include <array>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 15> kRoles = {
    "agent", "theme",   "recipient", "partner", "source",   "instrument", "place", "time",
    "topic", "purpose", "title",     "amount",  "quantity", "percent",    "value"};

[[noreturn]] void damaged(std::string_view row, std::string_view what) {
  throw CorruptionError("frame data, row \"" + std::string(row) + "\": " + std::string(what));
}

// Calls visit(key, value) for each key=value of a comma-separated list.
template <typename Visit>
void each_pair(std::string_view list, std::string_view row, const Visit& visit) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view item = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos) damaged(row, "expected key=value");
    visit(item.substr(0, equals), item.substr(equals + 1));
  }
}

Role role_or_damaged(std::string_view name, std::string_view row) {
  const auto role = parse_role(name);
  if (!role) damaged(row, "no role named " + std::string(name));
  return *role;
}

void read_option(std::string_view key, std::string_view value, std::string_view row,
                 LexicalEntry& entry) {
  if (key == "metric") {
    entry.metric = value;
  } else if (key == "needs") {
    entry.needs = role_or_damaged(value, row);
  } else if (key == "status") {
    entry.status = parse_status(value);
    if (!entry.status) damaged(row, "no status named " + std::string(value));
  } else {
    damaged(row, "no option named " + std::string(key));
  }
}

LexicalEntry read_entry(const std::vector<std::string_view>& row) {
  if (row.size() < 3) damaged(row.front(), "expected lemma, frame and roles");
  LexicalEntry entry;
  entry.lemma = row[0];
  entry.frame = row[1];
  each_pair(row[2], row[0], [&](std::string_view slot, std::string_view role) {
    const auto parsed = parse_slot(slot);
    if (!parsed) damaged(row[0], "no slot named " + std::string(slot));
    entry.mapping.emplace_back(*parsed, role_or_damaged(role, row[0]));
  });
  if (row.size() > 3) {
    each_pair(row[3], row[0], [&](std::string_view key, std::string_view value) {
      read_option(key, value, row[0], entry);
    });
  }
  return entry;
}

RelationTemplate read_template(const std::vector<std::string_view>& row, const Schema& schema) {
  if (row.size() < 4) damaged(row.front(), "expected frame, predicate, subject and object");
  RelationTemplate relation;
  relation.frame = row[0];
  relation.predicate = row[1];
  if (schema.find(row[1]) == nullptr) damaged(row[0], "no predicate named " + std::string(row[1]));
  relation.subject = role_or_damaged(row[2], row[0]);
  relation.object = role_or_damaged(row[3], row[0]);
  if (row.size() > 4) {
    each_pair(row[4], row[0], [&](std::string_view key, std::string_view role) {
      relation.qualifiers.emplace_back(key, role_or_damaged(role, row[0]));
    });
  }
  const std::string_view flags = row.size() > 5 ? row[5] : std::string_view();
  relation.eventive = flags.find("eventive") != std::string_view::npos;
  relation.collective = flags.find("collective") != std::string_view::npos;
  relation.ended = flags.find("ended") != std::string_view::npos;
  return relation;
}

}  // namespace

std::string_view to_string(Role role) { return kRoles.at(static_cast<std::size_t>(role)); }

std::optional<Role> parse_role(std::string_view name) {
  const auto found = std::find(kRoles.begin(), kRoles.end(), name);
  if (found == kRoles.end()) return std::nullopt;
  return static_cast<Role>(found - kRoles.begin());
}

FrameLexicon::FrameLexicon(std::string_view tsv) {
  for (const auto& row : tsv_rows(tsv)) {
    LexicalEntry entry = read_entry(row);
    entries_[entry.lemma].push_back(std::move(entry));
  }
}

const std::vector<LexicalEntry>& FrameLexicon::readings(std::string_view lemma) const {
  static const std::vector<LexicalEntry> none;
  const auto found = entries_.find(lemma);
  return found == entries_.end() ? none : found->second;
}

FrameTable::FrameTable(std::string_view tsv, const Schema& schema) {
  for (const auto& row : tsv_rows(tsv)) {
    RelationTemplate relation = read_template(row, schema);
    templates_[relation.frame].push_back(std::move(relation));
  }
}

const std::vector<RelationTemplate>& FrameTable::templates(std::string_view frame) const {
  static const std::vector<RelationTemplate> none;
  const auto found = templates_.find(frame);
  return found == templates_.end() ? none : found->second;
}

}  // namespace inyeon
