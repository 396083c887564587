#include "graph/store/name_index.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/model/schema.h"
#include "graph/store/name_table.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

bool more_mentioned(const GraphNode& a, const GraphNode& b) {
  return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
}

}  // namespace

NameIndex::NameIndex(const Database& database, NodeResolver& nodes, ReadAhead& ahead)
    : database_(database), nodes_(nodes), ahead_(ahead), names_(database, ahead) {}

std::set<std::int64_t> NameIndex::bearers(std::string_view name) {
  std::set<std::int64_t> blocks;
  Statement by_name = database_.prepare("SELECT blocks FROM name WHERE text = ?1");
  for (const std::string& plain : {normalized_name(name), normalized_organization(name)}) {
    if (by_name(plain).step()) blocks.merge(decode_blocks(by_name.view(0)));
    by_name.reset();
  }
  return blocks;
}

std::vector<std::int64_t> NameIndex::blocks_named(std::string_view name) {
  std::set<std::int64_t> blocks;
  for (const std::string& type : database_.vocabulary().schema().types()) {
    for (const std::int64_t block : nodes_.blocks_of_name(name_key(type, name)))
      blocks.insert(block);
  }
  // Documents may have types of their own.
  for (const std::int64_t block : bearers(name)) {
    const std::string key = nodes_.identity_key(block);
    if (name_key_of(key) == name_key(type_of(key), name)) blocks.insert(block);
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<std::int64_t> NameIndex::blocks_called(std::string_view name) {
  std::set<std::int64_t> blocks = bearers(name);
  const auto add_key = [&](const std::string& key) {
    if (const std::int64_t block = nodes_.block_with_key(key); block != 0) blocks.insert(block);
  };
  const auto add_known = [&](const KnownEntity* entity) {
    if (entity == nullptr) return;
    for (const std::string& key : entity->name_keys) add_key(key);
  };
  Statement said_by_users = database_.prepare(
      "SELECT CASE one WHEN ?1 THEN other ELSE one END FROM alias "
      "WHERE kind = 0 AND (one = ?1 OR other = ?1)");
  const auto add_said_same = [&](const std::string& key) {
    for (said_by_users(key); said_by_users.step();) add_key(said_by_users.text(0));
    said_by_users.reset();
  };
  const AliasPack& pack = *database_.vocabulary().aliases;
  add_known(pack.find_ticker(name));
  for (const std::string& type : database_.vocabulary().schema().types()) {
    add_known(pack.find(type, name));
    add_key(name_key(type, name));
    add_said_same(name_key(type, name));
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<GraphNode> NameIndex::find(std::string_view name) {
  std::map<std::string, GraphNode> found;
  for (const std::int64_t block : blocks_called(name)) {
    const Node& node = nodes_.node_of(block);
    if (found.contains(node.key)) continue;
    GraphNode described = nodes_.describe(node);
    if (described.documents > 0) found.emplace(node.key, std::move(described));
  }
  std::vector<GraphNode> sorted;
  for (auto& [key, node] : found) sorted.push_back(std::move(node));
  std::sort(sorted.begin(), sorted.end(), more_mentioned);
  return sorted;
}

std::vector<GraphNode> NameIndex::search(std::string_view text, std::size_t limit) {
  // Several names may lead to one node.
  const std::size_t most = limit + 10;
  std::vector<FoundName> names = names_.containing(text, most);
  std::map<std::string, std::pair<std::uint32_t, GraphNode>> found;
  const auto add = [&](std::int64_t block, std::uint32_t rank) {
    const Node& node = nodes_.node_of(block);
    const auto known = found.find(node.key);
    if (known == found.end()) {
      GraphNode described = nodes_.describe(node);
      if (described.documents > 0) found.emplace(node.key, std::pair(rank, std::move(described)));
    } else {
      known->second.first = std::min(known->second.first, rank);
    }
  };
  for (const std::int64_t block : blocks_called(text)) add(block, 0);
  if (names.empty() && found.empty()) names = names_.near(text, most);
  // Names come by rank and weight, so that nothing further on can be before so many.
  const auto settled = [&](const FoundName& next) {
    const auto before = [&](const auto& one) {
      const auto& [rank, node] = one.second;
      return rank < next.rank || (rank == next.rank && weight_of(node.documents) > next.weight);
    };
    return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), before)) >= limit;
  };
  for (auto first = names.begin(); first != names.end() && !settled(*first);) {
    const auto last = std::find_if(first, names.end(), [&](const FoundName& name) {
      return name.rank != first->rank || name.weight != first->weight;
    });
    std::vector<std::int64_t> expected;
    for (auto name = first; name != last; ++name)
      expected.insert(expected.end(), name->blocks.begin(), name->blocks.end());
    ahead_.rows("block", std::move(expected));
    for (; first != last; ++first) {
      for (const std::int64_t block : first->blocks) add(block, first->rank);
    }
  }
  std::vector<std::pair<std::uint32_t, GraphNode>> ranked;
  for (auto& [key, one] : found) ranked.push_back(std::move(one));
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : more_mentioned(a.second, b.second);
  });
  std::vector<GraphNode> nodes;
  for (auto& [rank, node] : ranked) {
    if (nodes.size() < limit) nodes.push_back(std::move(node));
  }
  return nodes;
}

std::vector<std::string> NameIndex::suggest(std::string_view name, std::size_t limit) {
  std::vector<std::string> texts;
  for (const FoundName& found : names_.near(name, limit)) {
    const Node& node = nodes_.node_of(*found.blocks.begin());
    texts.push_back(names_.as_written(found, node.type));
  }
  return texts;
}

}  // namespace inyeon::store
