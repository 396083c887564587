#include "graph/store/node_resolver.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/stable_hash.h"
#include "graph/model/schema.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

const KnownEntity* known_by_name(const AliasPack& aliases, const std::string& key) {
  if (type_of(key) == type::kPerson || is_local(key)) return nullptr;
  return aliases.find_name_key(key);
}

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

std::string node_key(std::string_view identity_key) { return 'n' + hex(stable_hash(identity_key)); }

// The key of a node is of a name that stays when further names are joined to it.
std::size_t best_of(const JoinArea& area, const std::vector<std::size_t>& members,
                    const std::set<std::size_t>& glosses) {
  const auto rank = [&](std::size_t i) {
    const JoinBlock& block = area.blocks[i];
    return std::tuple(is_sound(block.key), is_local(block.key), glosses.contains(i),
                      !block.base.empty() && block.employer == 0, std::string_view(block.key));
  };
  return *std::min_element(members.begin(), members.end(),
                           [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

}  // namespace

NodeResolver::NodeResolver(const Database& database)
    : aliases_(database.vocabulary().aliases),
      blocks_(database),
      names_(blocks_, *aliases_),
      postings_(database, "posting", Segments::Payload::kBytes) {}

const Node* NodeResolver::with_key(const std::string& key) {
  if (key.size() != 17 || key.find_first_not_of("0123456789abcdef", 1) != std::string::npos)
    return nullptr;
  const std::uint64_t hash = std::stoull(key.substr(1), nullptr, 16);
  std::vector<std::int64_t> candidates = blocks_.with_hash(static_cast<std::int64_t>(hash));
  for (const KnownEntity* known : aliases_->with_key_hash(hash)) {
    for (const std::string& name : known->name_keys) {
      if (const std::int64_t id = block_with_key(name); id != 0) candidates.push_back(id);
    }
  }
  for (const std::int64_t id : candidates) {
    const Node& node = node_of(id);
    if (node.key == key && documents(node) > 0) return &node;
  }
  return nullptr;
}

const Node& NodeResolver::node_of(std::int64_t id) {
  if (const auto known = nodes_.find(id); known != nodes_.end()) return *known->second;
  const BlockFacts self = blocks_.facts(id);
  if (stands_alone(id, self))
    return remember({id, node_key(self.key), std::string(type_of(self.key)), {id}});
  resolve(id);
  return *nodes_.at(id);
}

const Node& NodeResolver::remember(Node node) {
  const auto shared = std::make_shared<const Node>(std::move(node));
  for (const std::int64_t member : shared->blocks) nodes_.emplace(member, shared);
  return *shared;
}

// Enough for most blocks, and quickly seen; others are resolved with their surroundings, and may be
// found to be alone then.
bool NodeResolver::stands_alone(std::int64_t block, const BlockFacts& self) {
  if (self.bound != 0 || is_local(self.key) || !blocks_.rules(self.key).empty()) return false;
  if (aliases_->find_name_key(name_key_of(self.key)) != nullptr) return false;
  return type_of(self.key) != type::kPerson || person_stands_alone(block, self);
}

// A person of one name is another where the employer is another, and who has none is one of them
// only where there is but one.
bool NodeResolver::person_stands_alone(std::int64_t block, const BlockFacts& self) {
  if (self.base.empty()) return false;
  const std::int64_t homonym = blocks_.employed_homonym(self.base, block);
  if (homonym == 0) return false;
  if (self.employer != 0) return node_of(self.employer).blocks.size() == 1;
  return employed_alone(homonym) && blocks_.employed_homonym(self.base, homonym) != 0;
}

// Whether no homonym that works for another can be joined to this one.
bool NodeResolver::employed_alone(std::int64_t block) {
  const BlockFacts facts = blocks_.facts(block);
  return facts.bound == 0 && blocks_.rules(facts.key).empty() &&
         node_of(facts.employer).blocks.size() == 1;
}

void NodeResolver::resolve(std::int64_t id) {
  const Surroundings found = surroundings(id);
  const Joined joined = join(found.area, *aliases_);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < joined.group.size(); ++i) groups[joined.group[i]].push_back(i);
  std::set<std::size_t> glosses;
  for (const Join& one : joined.used) {
    if (one.kind == JoinKind::kGloss) glosses.insert(one.other);
  }
  for (const auto& [first, members] : groups) {
    const std::size_t best = best_of(found.area, members, glosses);
    const std::string& key = found.area.blocks[best].key;
    Node node;
    node.id = found.ids[best];
    node.key = node_key(stable_key(*aliases_, found.area, members, key));
    node.type = type_of(key);
    for (const std::size_t member : members) node.blocks.push_back(found.ids[member]);
    std::sort(node.blocks.begin(), node.blocks.end());
    remember(std::move(node));
  }
}

std::vector<std::int64_t> NodeResolver::blocks_of_name(const std::string& name_key) {
  std::vector<std::int64_t> found = blocks_.with_base(name_key);
  if (const std::int64_t id = block_with_key(name_key); id != 0) found.push_back(id);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Surroundings NodeResolver::surroundings(std::int64_t block) {
  return Gathering(blocks_, *aliases_,
                   [this](std::int64_t employer) { return node_of(employer).id; })
      .around(block);
}

// Documents that name several of its blocks count once.
std::uint32_t NodeResolver::documents(const Node& node) {
  std::vector<std::int64_t> named;
  std::uint32_t count = 0;
  for (const std::int64_t member : node.blocks) {
    const std::uint32_t documents = blocks_.facts(member).documents;
    if (documents == 0) continue;
    named.push_back(member);
    count = documents;
  }
  if (named.size() < 2) return count;
  std::set<std::uint32_t> documents;
  for (const std::int64_t member : named)
    postings_.scan(member, [&](std::uint32_t document, auto) { documents.insert(document); });
  return static_cast<std::uint32_t>(documents.size());
}

GraphNode NodeResolver::describe(const Node& node) {
  GraphNode described;
  described.key = node.key;
  described.type = node.type;
  std::vector<std::string> names = names_.of(node.blocks);
  described.name = std::move(names.front());
  described.aliases.assign(std::make_move_iterator(names.begin() + 1),
                           std::make_move_iterator(names.end()));
  described.documents = documents(node);
  return described;
}

}  // namespace inyeon::store
