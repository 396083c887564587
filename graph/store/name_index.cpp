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

NameIndex::NameIndex(const Database& database, NodeResolver& nodes)
    : database_(database), nodes_(nodes), names_(database) {}

std::vector<std::int64_t> NameIndex::blocks_named(std::string_view name) {
  std::set<std::int64_t> blocks;
  for (const std::string& type : database_.vocabulary().schema().types()) {
    for (const std::int64_t block : nodes_.blocks_of_name(name_key(type, name)))
      blocks.insert(block);
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<std::int64_t> NameIndex::blocks_called(std::string_view name) {
  std::set<std::int64_t> blocks;
  Statement by_name = database_.prepare("SELECT blocks FROM name WHERE text = ?1");
  for (const std::string& plain : {normalized_name(name), normalized_organization(name)}) {
    if (by_name(plain).step()) blocks.merge(decode_blocks(by_name.view(0)));
    by_name.reset();
  }
  const auto add_key = [&](const std::string& key) {
    if (const std::int64_t block = nodes_.block_with_key(key); block != 0) blocks.insert(block);
  };
  const auto add_known = [&](const KnownEntity* entity) {
    if (entity == nullptr) return;
    for (const std::string& key : entity->name_keys) add_key(key);
  };
  const AliasPack& pack = *database_.vocabulary().aliases;
  add_known(pack.find_ticker(name));
  for (const std::string& type : database_.vocabulary().schema().types()) {
    add_known(pack.find(type, name));
    add_key(name_key(type, name));
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
  const std::size_t most = limit * 2 + 20;
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
  for (const FoundName& name : names) {
    for (const std::int64_t block : name.blocks) add(block, name.rank);
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
