#include "graph/store/node_resolver.h"

#include <algorithm>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"
#include "graph/store/block_table.h"

namespace inyeon::store {
namespace {

std::vector<std::int64_t> all(Statement& statement) {
  std::vector<std::int64_t> ids;
  while (statement.step()) ids.push_back(statement.integer(0));
  statement.reset();
  return ids;
}

struct Surface {
  std::string text;
  std::int64_t fullest = 0;
  std::int64_t documents = 0;
};

// The name that stands for a node: Korean before others, then what most documents call it, then
// the longest.
bool better(const Surface& a, const Surface& b) {
  const auto rank = [](const Surface& s) {
    return std::tuple(!has_hangul(s.text), -s.fullest, -s.documents,
                      -static_cast<std::int64_t>(s.text.size()));
  };
  const auto left = rank(a);
  const auto right = rank(b);
  return left != right ? left < right : a.text < b.text;
}

}  // namespace

NodeResolver::NodeResolver(const Database& database)
    : by_hash_(database.prepare("SELECT id FROM block WHERE hash = ?1")),
      block_(database.prepare(
          "SELECT key, ifnull(base, ''), ifnull(employer, 0) FROM block WHERE id = ?1")),
      names_of_(database.prepare("SELECT DISTINCT name FROM gloss WHERE gloss = ?1")),
      glosses_of_(database.prepare("SELECT DISTINCT gloss FROM gloss WHERE name = ?1")),
      name_count_(database.prepare("SELECT count(DISTINCT name) FROM gloss WHERE gloss = ?1")),
      homonyms_(database.prepare("SELECT id FROM block WHERE base = ?1 AND (documents > 0"
                                 " OR EXISTS (SELECT 1 FROM tie WHERE other = id))")),
      ties_(database.prepare("SELECT other FROM tie WHERE one = ?1 UNION "
                             "SELECT one FROM tie WHERE other = ?1")),
      names_(database.prepare("SELECT names FROM block WHERE id = ?1")),
      count_(database.prepare("SELECT documents FROM block WHERE id = ?1")),
      postings_(database, "posting", Segments::Payload::kBytes) {}

std::vector<bool> NodeResolver::joinable(const Database& database) {
  std::vector<bool> blocks(
      static_cast<std::size_t>(database.integer("SELECT ifnull(max(id), 0) FROM block")) + 1);
  Statement rows = database.prepare(
      "SELECT name FROM gloss UNION SELECT gloss FROM gloss UNION SELECT id FROM block "
      "WHERE base IN (SELECT base FROM block WHERE base IS NOT NULL GROUP BY base "
      "HAVING count(*) > 1)");
  while (rows.step()) blocks.at(static_cast<std::size_t>(rows.integer(0))) = true;
  return blocks;
}

NodeResolver::Block NodeResolver::block(std::int64_t id) {
  block_(id).step();
  Block found{block_.text(0), block_.text(1), block_.integer(2)};
  block_.reset();
  return found;
}

const Node* NodeResolver::with_key(const std::string& key) {
  if (key.size() != 17 || key.find_first_not_of("0123456789abcdef", 1) != std::string::npos)
    return nullptr;
  const auto hash = static_cast<std::int64_t>(std::stoull(key.substr(1), nullptr, 16));
  for (const std::int64_t id : all(by_hash_(hash))) {
    const Node& node = node_of(id);
    if (node.key == key && describe(node).documents > 0) return &node;
  }
  return nullptr;
}

const Node& NodeResolver::node_of(std::int64_t id) {
  if (const auto known = nodes_.find(id); known != nodes_.end()) return *known->second;
  auto node = std::make_shared<Node>();
  node->blocks = component(id, node->reasons);
  std::string first;
  for (const std::int64_t member : node->blocks) {
    std::string key = block(member).key;
    if (!first.empty() && first <= key) continue;
    first = std::move(key);
    node->id = member;
  }
  node->key = 'n' + hex(stable_hash(first));
  node->type = type_of(first);
  for (const std::int64_t member : node->blocks) nodes_.emplace(member, node);
  return *nodes_.at(id);
}

std::vector<std::int64_t> NodeResolver::component(std::int64_t start,
                                                  std::vector<std::string>& reasons) {
  std::set<std::int64_t> seen{start};
  std::vector<std::int64_t> reached{start};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (const std::int64_t next : neighbours(reached[i], reasons)) {
      if (seen.insert(next).second) reached.push_back(next);
    }
  }
  std::sort(reasons.begin(), reasons.end());
  reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
  std::vector<std::int64_t> blocks(seen.begin(), seen.end());
  if (!joins_known_entities(blocks)) return blocks;
  reasons.clear();
  return {start};
}

bool NodeResolver::joins_known_entities(const std::vector<std::int64_t>& blocks) {
  if (blocks.size() < 2) return false;
  std::set<std::string> known;
  for (const std::int64_t member : blocks) {
    const std::string key = block(member).key;
    if (const auto pack = pack_key_of(key); !pack.empty()) known.emplace(pack);
  }
  return known.size() > 1;
}

std::vector<std::int64_t> NodeResolver::neighbours(std::int64_t id,
                                                   std::vector<std::string>& reasons) {
  std::vector<std::int64_t> joined;
  if (const auto names = all(names_of_(id)); names.size() == 1) joined.push_back(names.front());
  for (const std::int64_t gloss : all(glosses_of_(id))) {
    if (!one_name(gloss)) continue;
    joined.push_back(gloss);
  }
  if (!joined.empty()) reasons.emplace_back("a text gives one name in brackets beside the other");
  const Block self = block(id);
  if (!self.base.empty()) {
    const auto persons = same_person(id, self, reasons);
    joined.insert(joined.end(), persons.begin(), persons.end());
  }
  return joined;
}

bool NodeResolver::one_name(std::int64_t gloss) {
  name_count_(gloss).step();
  const bool one = name_count_.integer(0) == 1;
  name_count_.reset();
  return one;
}

std::vector<std::int64_t> NodeResolver::homonyms(const std::string& base) {
  return all(homonyms_(base));
}

std::vector<std::int64_t> NodeResolver::tied(std::int64_t id) { return all(ties_(id)); }

std::int64_t NodeResolver::employer_node(const Block& person) {
  return person.employer == 0 ? 0 : node_of(person.employer).id;
}

std::vector<std::int64_t> NodeResolver::same_person(std::int64_t id, const Block& self,
                                                    std::vector<std::string>& reasons) {
  const std::vector<std::int64_t> persons = homonyms(self.base);
  if (persons.size() < 2) return {};
  // Who belongs together: a label each, and labels that a tie or an employer makes equal.
  std::map<std::int64_t, std::int64_t> label;
  std::map<std::int64_t, std::int64_t> by_employer;
  std::int64_t bare = 0;
  for (const std::int64_t person : persons) {
    const std::int64_t employer = employer_node(block(person));
    if (employer == 0) bare = person;
    label[person] = employer == 0 ? person : by_employer.emplace(employer, person).first->second;
  }
  const auto unite = [&](std::int64_t from, std::int64_t to) {
    for (auto& [person, mark] : label) {
      if (mark == from) mark = to;
    }
  };
  for (const std::int64_t person : persons) {
    for (const std::int64_t other : tied(person)) {
      if (label.contains(other)) unite(label.at(other), label.at(person));
    }
  }
  std::set<std::int64_t> employed;
  for (const auto& [person, mark] : label) {
    if (person != bare) employed.insert(mark);
  }
  if (bare != 0 && employed.size() == 1) unite(label.at(bare), *employed.begin());
  if (!label.contains(id)) return {};
  std::vector<std::int64_t> same;
  for (const auto& [person, mark] : label) {
    if (person != id && mark == label.at(id)) same.push_back(person);
  }
  if (!same.empty()) reasons.emplace_back("one name and no two employers that no text ties");
  return same;
}

std::vector<std::string> NodeResolver::describe_names(const std::vector<std::int64_t>& blocks) {
  std::map<std::string, Surface> found;
  const KnownEntity* known = nullptr;
  for (const std::int64_t member : blocks) {
    const std::string key = block(member).key;
    if (const auto pack = pack_key_of(key); !pack.empty())
      known = AliasPack::builtin().find_key(pack);
    names_(member).step();
    for (const auto& [text, use] : decode_names(names_.view(0))) {
      Surface& surface = found[text];
      surface.text = text;
      surface.fullest += use.fullest;
      surface.documents += use.uses;
    }
    names_.reset();
  }
  if (found.empty()) return {std::string()};
  const auto best = std::min_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return better(a.second, b.second);
  });
  std::string name = best->first;
  if (known != nullptr && !known->name_ko.empty() && has_hangul(name)) name = known->name_ko;
  std::vector<std::string> names{name};
  for (const auto& [text, surface] : found) {
    if (text != name) names.push_back(text);
  }
  return names;
}

GraphNode NodeResolver::describe(const Node& node) {
  GraphNode described;
  described.key = node.key;
  described.type = node.type;
  std::vector<std::string> names = describe_names(node.blocks);
  described.name = std::move(names.front());
  described.aliases.assign(std::make_move_iterator(names.begin() + 1),
                           std::make_move_iterator(names.end()));
  if (node.blocks.size() == 1) {
    count_(node.blocks.front()).step();
    described.documents = static_cast<std::uint32_t>(count_.integer(0));
    count_.reset();
    return described;
  }
  std::set<std::uint32_t> documents;
  for (const std::int64_t member : node.blocks)
    postings_.scan(member, [&](std::uint32_t document, auto) { documents.insert(document); });
  described.documents = static_cast<std::uint32_t>(documents.size());
  return described;
}

}  // namespace inyeon::store
