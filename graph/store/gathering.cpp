#include "graph/store/gathering.h"

#include <algorithm>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/model/schema.h"
#include "graph/store/bonds.h"

namespace inyeon::store {

Gathering::Gathering(BlockReader& blocks, const AliasPack& aliases, NodeOf node_of)
    : blocks_(blocks), aliases_(aliases), node_of_(std::move(node_of)) {}

Surroundings Gathering::around(std::int64_t block) {
  number(block);
  if (!blocks_.in_use(block)) {
    found_.area.blocks.push_back({blocks_.facts(block).key, {}, 0, {}});
    return std::move(found_);
  }
  for (std::size_t i = 0; i < found_.ids.size(); ++i) expand(i);
  finish();
  return std::move(found_);
}

std::size_t Gathering::number(std::int64_t id) {
  const auto [at, added] = numbers_.emplace(id, found_.ids.size());
  if (added) found_.ids.push_back(id);
  return at->second;
}

void Gathering::expand(std::size_t i) {
  const BlockFacts self = blocks_.facts(found_.ids[i]);
  found_.area.blocks.push_back({self.key, self.base, 0, {}});
  const bool explained = expand_brackets(i, self);
  const bool ruled = expand_rules(i, self.key);
  if (type_of(self.key) == type::kPerson) {
    expand_person(i, self);
  } else if (is_local(self.key)) {
    if (self.base.empty()) return;
    if (const std::int64_t shared = blocks_.with_key(self.base); shared != 0)
      joins_.insert({number(shared), i, JoinKind::kShort});
  } else {
    expand_name(self.key);
    if (!explained && !ruled) return;
    for (const std::int64_t local : blocks_.with_base(self.key))
      joins_.insert({i, number(local), JoinKind::kShort});
  }
}

// True where a text gives another name in brackets.
bool Gathering::expand_brackets(std::size_t i, const BlockFacts& self) {
  if ((self.bound & kInBrackets) == 0) return false;
  const std::int64_t id = found_.ids[i];
  const std::size_t before = joins_.size();
  for (const std::int64_t name : blocks_.names_of_gloss(id))
    joins_.insert({number(name), i, JoinKind::kGloss});
  for (const std::int64_t gloss : blocks_.glosses_of_name(id))
    joins_.insert({i, number(gloss), JoinKind::kGloss});
  return joins_.size() > before;
}

// True where a user has said something about the name.
bool Gathering::expand_rules(std::size_t i, const std::string& key) {
  const auto rules = blocks_.rules(key);
  for (const auto& [kind, one, other] : rules) {
    const std::int64_t far = blocks_.with_key(one == key ? other : one);
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

void Gathering::expand_name(const std::string& key) {
  const KnownEntity* known = aliases_.find_name_key(key);
  if (known == nullptr) return;
  for (const std::string& name : known->name_keys) {
    if (const std::int64_t id = blocks_.with_key(name); id != 0) number(id);
  }
}

void Gathering::expand_person(std::size_t i, const BlockFacts& self) {
  if (self.base.empty()) return;
  const KnownEntity* known = aliases_.find_name_key(self.base);
  const std::vector<std::string> bases =
      known == nullptr ? std::vector{self.base} : known->name_keys;
  found_.area.blocks[i].employer = self.employer == 0 ? 0 : node_of_(self.employer);
  found_.area.blocks[i].bases = bases;
  // All homonyms find the same: once is enough.
  for (const std::string& base : bases) {
    if (!listed_.insert(base).second) continue;
    for (const std::int64_t homonym : blocks_.with_base(base)) number(homonym);
  }
  if ((self.bound & kTied) == 0) return;
  for (const std::int64_t other : blocks_.ties(found_.ids[i])) {
    const std::size_t end = number(other);
    ties_.insert({std::min(i, end), std::max(i, end)});
  }
}

void Gathering::finish() {
  for (Join one : joins_) {
    const auto& blocks = found_.area.blocks;
    if (is_sound(blocks[one.one].key) || is_sound(blocks[one.other].key))
      one.kind = JoinKind::kSound;
    found_.area.joins.push_back(one);
  }
  found_.area.ties.assign(ties_.begin(), ties_.end());
  found_.area.apart.assign(apart_.begin(), apart_.end());
}

}  // namespace inyeon::store
