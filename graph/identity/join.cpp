#include "graph/identity/join.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/model/schema.h"

namespace inyeon {
namespace {

class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }
  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

class Joiner {
 public:
  Joiner(const JoinArea& area, const AliasPack& pack)
      : area_(area), groups_(area.blocks.size()), things_(groups_) {
    for (const JoinBlock& block : area.blocks) {
      known_.push_back(is_local(block.key) ? nullptr : pack.find_name_key(name_key_of(block.key)));
    }
  }

  Joined run() {
    settle_known();
    // What a user makes one is one for the packs too.
    for (const Join& one : of_kind(JoinKind::kUser)) things_.unite(one.one, one.other);
    follow(of_kind(JoinKind::kUser));
    follow(pack_joins());
    follow(unambiguous(of_kind(JoinKind::kGloss)));
    follow(of_kind(JoinKind::kShort));
    follow(unambiguous(of_kind(JoinKind::kSound)));
    follow(employer_joins());
    follow(only_ones());
    for (std::size_t i = 0; i < area_.blocks.size(); ++i) result_.group.push_back(groups_.find(i));
    std::sort(result_.used.begin(), result_.used.end());
    std::sort(result_.refused.begin(), result_.refused.end());
    return std::move(result_);
  }

 private:
  using Joins = std::vector<Join>;

  Joins of_kind(JoinKind kind) const {
    Joins found;
    for (const Join& one : area_.joins) {
      if (one.kind == kind) found.push_back(one);
    }
    return found;
  }

  bool is_person(std::size_t i) const { return type_of(area_.blocks[i].key) == type::kPerson; }

  void settle_known() {
    std::map<const KnownEntity*, std::size_t> first;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (known_[i] != nullptr) things_.unite(first.emplace(known_[i], i).first->second, i);
    }
  }

  // Persons of one name may be several: for them a pack only says which names are equal.
  Joins pack_joins() const {
    std::map<const KnownEntity*, std::size_t> first;
    Joins found;
    for (const std::size_t i : in_order()) {
      if (known_[i] == nullptr || is_person(i)) continue;
      const auto [at, added] = first.emplace(known_[i], i);
      if (!added) found.push_back({at->second, i, JoinKind::kPack});
    }
    return found;
  }

  // A second name leads to the first unless texts give it to several that are not one.
  Joins unambiguous(const Joins& joins) {
    std::map<std::size_t, std::set<std::size_t>> names;
    for (const Join& one : joins) names[one.other].insert(groups_.find(one.one));
    return refuse_if(joins, [&](const Join& one) { return names.at(one.other).size() > 1; });
  }

  using Test = std::function<bool(const Join&)>;

  Joins refuse_if(const Joins& joins, const Test& test) {
    Joins kept;
    for (const Join& one : joins) (test(one) ? result_.refused : kept).push_back(one);
    return kept;
  }

  Joins employer_joins() const {
    Joins found;
    std::map<std::pair<std::string, std::int64_t>, std::size_t> first;
    for (const std::size_t i : in_order()) {
      const JoinBlock& block = area_.blocks[i];
      if (!is_person(i) || block.base.empty()) continue;
      const auto [at, added] = first.emplace(std::pair(block.bases.front(), block.employer), i);
      if (!added) found.push_back({at->second, i, JoinKind::kEmployer});
    }
    for (const auto& [one, other] : area_.ties) found.push_back({one, other, JoinKind::kEmployer});
    return found;
  }

  Joins only_ones() const {
    std::map<std::string, std::map<std::size_t, std::size_t>> employed;
    std::map<std::string, std::size_t> bare;
    for (const std::size_t i : in_order()) {
      const JoinBlock& block = area_.blocks[i];
      if (!is_person(i) || block.base.empty()) continue;
      const std::string& name = block.bases.front();
      if (block.employer == 0) {
        bare.emplace(name, i);
      } else {
        employed[name].emplace(groups_.find(i), i);
      }
    }
    Joins found;
    for (const auto& [name, block] : bare) {
      const auto at = employed.find(name);
      if (at != employed.end() && at->second.size() == 1)
        found.push_back({at->second.begin()->second, block, JoinKind::kOnlyOne});
    }
    return found;
  }

  // By key; what a user took away comes last, so that nothing hangs on it.
  std::vector<std::size_t> in_order() const {
    std::set<std::size_t> away;
    for (const auto& [one, other] : area_.apart) away.insert(other);
    std::vector<std::size_t> order(area_.blocks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const bool last = away.contains(a);
      if (last != away.contains(b)) return !last;
      return area_.blocks[a].key < area_.blocks[b].key;
    });
    return order;
  }

  // The parts that would hang together by these joins: those with a conflict are left alone, after
  // a try without the blocks that a user took away.
  void follow(Joins joins) {
    const auto taken_away = [this](std::size_t i) {
      return std::any_of(area_.apart.begin(), area_.apart.end(), [&](const auto& pair) {
        return groups_.find(pair.second) == groups_.find(i);
      });
    };
    const auto any = [](std::size_t) { return true; };
    joins = refuse_if(joins, conflicts_among(joins, taken_away));
    joins = refuse_if(joins, conflicts_among(joins, any));
    for (const Join& one : joins) {
      if (groups_.find(one.one) == groups_.find(one.other)) continue;
      groups_.unite(one.one, one.other);
      result_.used.push_back(one);
    }
  }

  // A test for joins that lie in a part with a conflict and touch a block of that sort.
  Test conflicts_among(const Joins& joins, const std::function<bool(std::size_t)>& sort) const {
    Sets parts = groups_;
    for (const Join& one : joins) parts.unite(one.one, one.other);
    std::map<std::size_t, std::size_t> thing_of;
    std::set<std::size_t> bad;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (known_[i] == nullptr) continue;
      const auto [at, added] = thing_of.emplace(parts.find(i), things_.find(i));
      if (!added && at->second != things_.find(i)) bad.insert(parts.find(i));
    }
    for (const auto& [one, other] : area_.apart) {
      if (parts.find(one) == parts.find(other)) bad.insert(parts.find(one));
    }
    return [this, parts, bad, sort](const Join& one) {
      if (groups_.find(one.one) == groups_.find(one.other)) return false;
      return bad.contains(parts.find(one.one)) && (sort(one.one) || sort(one.other));
    };
  }

  const JoinArea& area_;
  Sets groups_;
  std::vector<const KnownEntity*> known_;
  Sets things_;  // blocks that a pack, or a user, knows as one thing
  Joined result_;
};

}  // namespace

Joined join(const JoinArea& area, const AliasPack& pack) { return Joiner(area, pack).run(); }

}  // namespace inyeon
