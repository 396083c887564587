#include "ingest/frames/frame_rows.h"

#include <stdexcept>
#include <string>

namespace inyeon {
namespace {

[[noreturn]] void damaged(const std::string& what) { throw std::invalid_argument(what); }

// Calls visit(key, value) for each key=value of a comma-separated list.
template <typename Visit>
void each_pair(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view item = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos) damaged("expected key=value");
    visit(item.substr(0, equals), item.substr(equals + 1));
  }
}

Role role_or_damaged(std::string_view name) {
  const auto role = parse_role(name);
  if (!role) damaged("no role named " + std::string(name));
  return *role;
}

void read_option(std::string_view key, std::string_view value, LexicalEntry& entry) {
  if (key == "metric") {
    entry.metric = value;
  } else if (key == "needs") {
    entry.needs = role_or_damaged(value);
  } else if (key == "also") {
    if (value != "yes") damaged("also is yes or left out");
    entry.also = true;
  } else if (key == "status") {
    entry.status = parse_status(value);
    if (!entry.status) damaged("no status named " + std::string(value));
  } else {
    damaged("no option named " + std::string(key));
  }
}

void read_flags(std::string_view list, RelationTemplate& relation) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view flag = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    if (flag == "eventive")
      relation.eventive = true;
    else if (flag == "collective")
      relation.collective = true;
    else if (flag == "ended")
      relation.ended = true;
    else
      damaged("no flag named " + std::string(flag));
  }
}

}  // namespace

LexicalEntry read_lexical_entry(const std::vector<std::string_view>& row) {
  if (row.size() < 3) damaged("expected lemma, frame and roles");
  LexicalEntry entry;
  entry.lemma = row[0];
  entry.frame = row[1];
  each_pair(row[2], [&](std::string_view slot, std::string_view role) {
    const auto parsed = parse_slot(slot);
    if (!parsed) damaged("no slot named " + std::string(slot));
    entry.mapping.emplace_back(*parsed, role_or_damaged(role));
  });
  if (row.size() > 3) {
    each_pair(row[3], [&](std::string_view key, std::string_view value) {
      read_option(key, value, entry);
    });
  }
  return entry;
}

RelationTemplate read_relation_template(const std::vector<std::string_view>& row,
                                        const Schema& schema) {
  if (row.size() < 4) damaged("expected frame, predicate, subject and object");
  RelationTemplate relation;
  relation.frame = row[0];
  relation.predicate = row[1];
  if (schema.find(row[1]) == nullptr) damaged("no predicate named " + std::string(row[1]));
  relation.subject = role_or_damaged(row[2]);
  relation.object = role_or_damaged(row[3]);
  if (row.size() > 4) {
    each_pair(row[4], [&](std::string_view key, std::string_view role) {
      relation.qualifiers.emplace_back(key, role_or_damaged(role));
    });
  }
  if (row.size() > 5) read_flags(row[5], relation);
  return relation;
}

}  // namespace inyeon
