#include "graph/store/node_resolver.h"

#include <algorithm>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"
#include "graph/model/schema.h"
#include "graph/store/block_table.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

// Blocks that something might join: brackets, but of sounds only those that both scripts have;
// homonyms; and what is kept to a document under a name that a bracket explains.
constexpr std::string_view kJoinable[] = {
    "SELECT g.name FROM gloss g JOIN block b ON b.id = g.gloss WHERE instr(b.key, char(31, 126)) = "
    "0"
    " OR EXISTS (SELECT 1 FROM gloss o WHERE o.name = g.gloss)",
    "SELECT g.gloss FROM gloss g JOIN block b ON b.id = g.name WHERE instr(b.key, char(31, 126)) = "
    "0"
    " OR EXISTS (SELECT 1 FROM gloss o WHERE o.gloss = g.name)",
    "SELECT id FROM block WHERE base IN "
    "(SELECT base FROM block WHERE base IS NOT NULL GROUP BY base HAVING count(*) > 1)",
    "SELECT l.id FROM (SELECT gloss AS id FROM gloss UNION SELECT name FROM gloss) g "
    "JOIN block s ON s.id = g.id JOIN block l ON l.base = s.key"};

// A block that documents once named is as good as none: whichever block of a node one begins with,
// the same others must be found.
std::string in_use() {
  return "(documents > 0 OR EXISTS (SELECT 1 FROM gloss WHERE gloss = block.id) "
         "OR EXISTS (SELECT 1 FROM gloss WHERE name = block.id) "
         "OR EXISTS (SELECT 1 FROM tie WHERE one = block.id) "
         "OR EXISTS (SELECT 1 FROM tie WHERE other = block.id))";
}

std::vector<std::int64_t> all(Statement& statement) {
  std::vector<std::int64_t> ids;
  while (statement.step()) ids.push_back(statement.integer(0));
  statement.reset();
  return ids;
}

const KnownEntity* known_by_name(const AliasPack& aliases, const std::string& key) {
  if (type_of(key) == type::kPerson || is_local(key)) return nullptr;
  return aliases.find_name_key(key);
}

// Of the part of a known thing that a user took away, where it would have the thing's own.
std::string key_apart(const std::string& key) { return key + "\x1f!"; }

// What a pack knows has the same key whichever of its names the documents use.
std::string stable_key(const AliasPack& aliases, const JoinArea& area,
                       const std::vector<std::size_t>& members, const std::string& key) {
  const KnownEntity* known = known_by_name(aliases, key);
  if (known == nullptr) return key;
  const auto names_it = [&](const JoinBlock& block) {
    return known_by_name(aliases, block.key) == known;
  };
  const auto all = std::count_if(area.blocks.begin(), area.blocks.end(), names_it);
  const auto here = std::count_if(members.begin(), members.end(),
                                  [&](std::size_t i) { return names_it(area.blocks[i]); });
  if (all == here) return known->name_keys.front();
  return key == known->name_keys.front() ? key_apart(key) : key;
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
    : aliases_(database.vocabulary().aliases),
      by_hash_(database.prepare("SELECT id FROM block WHERE hash = ?1")),
      by_key_(
          database.prepare("SELECT id FROM block WHERE hash = ?1 AND key = ?2 AND " + in_use())),
      in_use_(database.prepare("SELECT 1 FROM block WHERE id = ?1 AND " + in_use())),
      block_(database.prepare(
          "SELECT key, ifnull(base, ''), ifnull(employer, 0) FROM block WHERE id = ?1")),
      names_of_(database.prepare("SELECT DISTINCT name FROM gloss WHERE gloss = ?1")),
      glosses_of_(database.prepare("SELECT DISTINCT gloss FROM gloss WHERE name = ?1")),
      homonyms_(database.prepare("SELECT id FROM block WHERE base = ?1 AND " + in_use())),
      locals_(database.prepare("SELECT id FROM block WHERE base = ?1 AND " + in_use())),
      ties_(database.prepare("SELECT other FROM tie WHERE one = ?1 UNION "
                             "SELECT one FROM tie WHERE other = ?1")),
      rules_(database.prepare("SELECT kind, one, other FROM alias WHERE one = ?1 OR other = ?1")),
      names_(database.prepare("SELECT names FROM block WHERE id = ?1")),
      count_(database.prepare("SELECT documents FROM block WHERE id = ?1")),
      postings_(database, "posting", Segments::Payload::kBytes) {}

std::vector<bool> NodeResolver::joinable(const Database& database) {
  std::vector<bool> blocks(
      static_cast<std::size_t>(database.integer("SELECT ifnull(max(id), 0) FROM block")) + 1);
  const auto mark = [&](Statement& rows) {
    while (rows.step()) blocks.at(static_cast<std::size_t>(rows.integer(0))) = true;
    rows.reset();
  };
  for (const std::string_view sql : kJoinable) {
    Statement rows = database.prepare(sql);
    mark(rows);
  }
  Statement by_key = database.prepare("SELECT id FROM block WHERE hash = ?1 AND key = ?2");
  Statement by_base = database.prepare("SELECT id FROM block WHERE base = ?1");
  const auto mark_name = [&](const std::string& key) {
    mark(by_key(block_hash(key), key));
    mark(by_base(key));
  };
  for (const KnownEntity& known : database.vocabulary().aliases->entities()) {
    if (known.name_keys.size() < 2) continue;
    for (const std::string& key : known.name_keys) mark_name(key);
  }
  Statement rules = database.prepare("SELECT one FROM alias UNION SELECT other FROM alias");
  while (rules.step()) mark_name(rules.text(0));
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
  const std::uint64_t hash = std::stoull(key.substr(1), nullptr, 16);
  std::vector<std::int64_t> candidates = all(by_hash_(static_cast<std::int64_t>(hash)));
  for (const KnownEntity& known : aliases_->entities()) {
    if (known.name_keys.empty()) continue;
    const std::string& first = known.name_keys.front();
    if (stable_hash(first) != hash && stable_hash(key_apart(first)) != hash) continue;
    for (const std::string& name : known.name_keys) {
      if (const std::int64_t id = block_with_key(name); id != 0) candidates.push_back(id);
    }
  }
  for (const std::int64_t id : candidates) {
    const Node& node = node_of(id);
    if (node.key == key && describe(node).documents > 0) return &node;
  }
  return nullptr;
}

const Node& NodeResolver::node_of(std::int64_t id) {
  if (const auto known = nodes_.find(id); known != nodes_.end()) return *known->second;
  const Surroundings found = surroundings(id);
  const Joined joined = join(found.area, *aliases_);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < joined.group.size(); ++i) groups[joined.group[i]].push_back(i);
  std::set<std::size_t> glosses;
  for (const Join& one : joined.used) {
    if (one.kind == JoinKind::kGloss) glosses.insert(one.other);
  }
  for (const auto& [first, members] : groups) {
    auto node = std::make_shared<Node>();
    // The key is of a name that stays when further names are joined to it.
    const auto rank = [&](std::size_t i) {
      const JoinBlock& block = found.area.blocks[i];
      return std::tuple(is_sound(block.key), is_local(block.key), glosses.contains(i),
                        !block.base.empty() && block.employer == 0, std::string_view(block.key));
    };
    const std::size_t best =
        *std::min_element(members.begin(), members.end(),
                          [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    const std::string& key = found.area.blocks[best].key;
    node->id = found.ids[best];
    node->key = 'n' + hex(stable_hash(stable_key(*aliases_, found.area, members, key)));
    node->type = type_of(key);
    for (const std::size_t member : members) node->blocks.push_back(found.ids[member]);
    std::sort(node->blocks.begin(), node->blocks.end());
    for (const std::int64_t member : node->blocks) nodes_.emplace(member, node);
  }
  return *nodes_.at(id);
}

std::int64_t NodeResolver::block_with_key(std::string_view key) {
  const auto found = all(by_key_(block_hash(key), key));
  return found.empty() ? 0 : found.front();
}

std::vector<std::int64_t> NodeResolver::blocks_of_name(const std::string& name_key) {
  std::vector<std::int64_t> found = all(locals_(name_key));
  for (const std::int64_t id : all(homonyms_(name_key))) found.push_back(id);
  if (const std::int64_t id = block_with_key(name_key); id != 0) found.push_back(id);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::int64_t NodeResolver::employer_node(const Block& person) {
  return person.employer == 0 ? 0 : node_of(person.employer).id;
}

// Reads outwards from one block until nothing new might be joined.
class NodeResolver::Gathering {
 public:
  Gathering(NodeResolver& resolver, std::int64_t start) : resolver_(resolver) {
    number(start);
    if (all(resolver.in_use_(start)).empty()) {
      found_.area.blocks.push_back({resolver.block(start).key, {}, 0, {}});
      return;
    }
    for (std::size_t i = 0; i < found_.ids.size(); ++i) expand(i);
    finish();
  }

  Surroundings take() { return std::move(found_); }

 private:
  std::size_t number(std::int64_t id) {
    const auto [at, added] = numbers_.emplace(id, found_.ids.size());
    if (added) found_.ids.push_back(id);
    return at->second;
  }

  void expand(std::size_t i) {
    const std::int64_t id = found_.ids[i];
    const Block self = resolver_.block(id);
    found_.area.blocks.push_back({self.key, self.base, 0, {}});
    const std::size_t before = joins_.size();
    for (const std::int64_t name : all(resolver_.names_of_(id))) add(number(name), i);
    for (const std::int64_t gloss : all(resolver_.glosses_of_(id))) add(i, number(gloss));
    const bool explained = joins_.size() > before;
    const bool ruled = expand_rules(i, self.key);
    if (type_of(self.key) == type::kPerson) {
      expand_person(i, self);
    } else if (is_local(self.key)) {
      if (self.base.empty()) return;
      if (const std::int64_t shared = resolver_.block_with_key(self.base); shared != 0)
        joins_.insert({number(shared), i, JoinKind::kShort});
    } else {
      expand_name(self.key);
      if (!explained && !ruled) return;
      for (const std::int64_t local : all(resolver_.locals_(self.key)))
        joins_.insert({i, number(local), JoinKind::kShort});
    }
  }

  void add(std::size_t name, std::size_t gloss) { joins_.insert({name, gloss, JoinKind::kGloss}); }

  // True where a user has said something about the name.
  bool expand_rules(std::size_t i, const std::string& key) {
    std::vector<std::tuple<std::int64_t, std::string, std::string>> rules;
    for (resolver_.rules_(key); resolver_.rules_.step();) {
      rules.emplace_back(resolver_.rules_.integer(0), resolver_.rules_.text(1),
                         resolver_.rules_.text(2));
    }
    resolver_.rules_.reset();
    for (const auto& [kind, one, other] : rules) {
      const std::int64_t far = resolver_.block_with_key(one == key ? other : one);
      if (far == 0) continue;
      const std::size_t end = number(far);
      const std::pair pair = one == key ? std::pair(i, end) : std::pair(end, i);
      if (kind == 0) {
        joins_.insert({pair.first, pair.second, JoinKind::kUser});
      } else {
        apart_.insert(pair);
      }
    }
    return !rules.empty();
  }

  void expand_name(const std::string& key) {
    const KnownEntity* known = resolver_.aliases_->find_name_key(key);
    if (known == nullptr) return;
    for (const std::string& name : known->name_keys) {
      if (const std::int64_t id = resolver_.block_with_key(name); id != 0) number(id);
    }
  }

  void expand_person(std::size_t i, const Block& self) {
    if (self.base.empty()) return;
    JoinBlock& block = found_.area.blocks[i];
    block.employer = resolver_.employer_node(self);
    const KnownEntity* known = resolver_.aliases_->find_name_key(self.base);
    block.bases = known == nullptr ? std::vector{self.base} : known->name_keys;
    for (const std::int64_t homonym : resolver_.ids_of_bases(block.bases)) number(homonym);
    for (const std::int64_t other : all(resolver_.ties_(found_.ids[i]))) {
      const std::size_t end = number(other);
      ties_.insert({std::min(i, end), std::max(i, end)});
    }
  }

  void finish() {
    for (Join one : joins_) {
      const auto& blocks = found_.area.blocks;
      if (is_sound(blocks[one.one].key) || is_sound(blocks[one.other].key))
        one.kind = JoinKind::kSound;
      found_.area.joins.push_back(one);
    }
    found_.area.ties.assign(ties_.begin(), ties_.end());
    found_.area.apart.assign(apart_.begin(), apart_.end());
  }

  NodeResolver& resolver_;
  Surroundings found_;
  std::unordered_map<std::int64_t, std::size_t> numbers_;
  std::set<Join> joins_;
  std::set<std::pair<std::size_t, std::size_t>> ties_, apart_;
};

NodeResolver::Surroundings NodeResolver::surroundings(std::int64_t block) {
  return Gathering(*this, block).take();
}

std::vector<std::int64_t> NodeResolver::ids_of_bases(const std::vector<std::string>& bases) {
  std::vector<std::int64_t> ids;
  for (const std::string& base : bases) {
    for (const std::int64_t id : all(homonyms_(base))) ids.push_back(id);
  }
  return ids;
}

std::string NodeResolver::block_name(std::int64_t id) {
  std::vector<Surface> found;
  names_(id).step();
  for (const auto& [text, use] : decode_names(names_.view(0)))
    found.push_back({text, use.fullest, use.uses});
  names_.reset();
  if (found.empty()) return std::string(name_of(block(id).key));
  return std::min_element(found.begin(), found.end(), better)->text;
}

std::vector<std::string> NodeResolver::describe_names(const std::vector<std::int64_t>& blocks) {
  std::map<std::string, Surface> found;
  const KnownEntity* known = nullptr;
  for (const std::int64_t member : blocks) {
    const std::string key = block(member).key;
    if (const auto* entity = aliases_->find_name_key(name_key_of(key));
        entity != nullptr && !is_local(key))
      known = entity;
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
