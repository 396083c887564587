#include "graph/store/alias_rules.h"

#include <algorithm>
#include <map>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

struct Named {
  std::string name;
  std::string employer;
};

// "김민수 (한빛반도체)"
Named parse(std::string_view text) {
  const std::size_t open = text.rfind(" (");
  if (open == std::string_view::npos || !text.ends_with(')')) return {std::string(text), {}};
  return {std::string(text.substr(0, open)),
          std::string(text.substr(open + 2, text.size() - open - 3))};
}

std::string key_of(std::int64_t block, const Database& database) {
  Statement row = database.prepare(
      "SELECT CASE WHEN base IS NOT NULL AND employer IS NULL THEN base ELSE key END FROM block "
      "WHERE id = ?1");
  row(block).step();
  return row.text(0);
}

std::int64_t employer_of(std::int64_t block, const Database& database) {
  Statement row = database.prepare("SELECT ifnull(employer, 0) FROM block WHERE id = ?1");
  row(block).step();
  return row.integer(0);
}

}  // namespace

std::vector<AliasRule> AliasRules::list() const {
  Statement rows = database_.prepare(
      "SELECT kind, one, other, one_name, other_name FROM alias ORDER BY one, other");
  std::vector<AliasRule> rules;
  while (rows.step()) {
    rules.push_back({rows.integer(0) == 0, rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
  }
  return rules;
}

bool AliasRules::set(const AliasRule& rule) const {
  const auto present = list();
  if (std::find(present.begin(), present.end(), rule) != present.end()) return false;
  remove(rule.one_key, rule.other_key);
  Statement add = database_.prepare(
      "INSERT INTO alias (kind, one, other, one_name, other_name) VALUES (?1, ?2, ?3, ?4, ?5)");
  add(rule.same ? 0U : 1U, rule.one_key, rule.other_key, rule.one_name, rule.other_name).run();
  return true;
}

bool AliasRules::remove(std::string_view one_key, std::string_view other_key) const {
  Statement drop = database_.prepare(
      "DELETE FROM alias WHERE (one = ?1 AND other = ?2) OR (one = ?2 AND other = ?1) "
      "RETURNING kind");
  bool found = false;
  for (drop(one_key, other_key); drop.step();) found = true;
  return found;
}

std::string block_key_called(std::string_view name, std::string_view type, NameIndex& names,
                             NodeResolver& nodes, const Database& database) {
  const auto keys_of = [&](const std::string& called, const std::string& employer) {
    std::map<std::int64_t, std::string> by_node;  // of each node the first key
    for (const std::int64_t block : names.blocks_named(called)) {
      const Node& node = nodes.node_of(block);
      if (!type.empty() && node.type != type) continue;
      if (!employer.empty()) {
        const std::int64_t works_for = employer_of(block, database);
        const auto firms = names.blocks_called(employer);
        const bool there =
            works_for != 0 && std::any_of(firms.begin(), firms.end(), [&](auto firm) {
              return nodes.node_of(firm).id == nodes.node_of(works_for).id;
            });
        if (!there) continue;
      }
      std::string key = key_of(block, database);
      std::string& first = by_node[node.id];
      if (first.empty() || key < first) first = std::move(key);
    }
    return by_node;
  };
  auto found = keys_of(std::string(name), {});
  if (const Named named = parse(name); found.empty() && !named.employer.empty())
    found = keys_of(named.name, named.employer);
  std::map<std::string, int> keys;
  for (const auto& [node, key] : found) ++keys[key];
  if (keys.size() == 1) return keys.begin()->first;
  const std::string quoted = "\"" + std::string(name) + "\"";
  if (keys.size() > 1)
    throw UsageError(quoted +
                     " is the name of several things; add a --type, or write a person as "
                     "\"NAME (EMPLOYER)\"");
  if (type.empty())
    throw UsageError("nothing in the graph is called " + quoted + "; give its --type");
  return name_key(type, name);
}

}  // namespace inyeon::store
