#include "graph/store/name_index.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/model/schema.h"
#include "graph/store/block_table.h"
#include "graph/store/name_table.h"

namespace inyeon::store {
namespace {

bool more_mentioned(const GraphNode& a, const GraphNode& b) {
  return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
}

}  // namespace

NameIndex::NameIndex(const Database& database, NodeResolver& nodes)
    : database_(database), nodes_(nodes), names_(database) {}

std::vector<std::int64_t> NameIndex::blocks_called(std::string_view name) {
  std::set<std::int64_t> blocks;
  Statement by_name = database_.prepare("SELECT blocks FROM name WHERE text = ?1");
  for (const std::string& plain : {normalized_name(name), normalized_organization(name)}) {
    if (by_name(plain).step()) blocks.merge(decode_blocks(by_name.view(0)));
    by_name.reset();
  }
  Statement by_key =
      database_.prepare("SELECT id FROM block WHERE hash = ?1 AND key = ?2 AND documents > 0");
  const AliasPack& pack = AliasPack::builtin();
  std::vector<const KnownEntity*> known{pack.find_ticker(name)};
  for (const std::string& type : Schema::core().types()) known.push_back(pack.find(type, name));
  for (const KnownEntity* entity : known) {
    if (entity == nullptr) continue;
    const std::string key = known_key(entity->type, entity->key);
    if (by_key(block_hash(key), key).step()) blocks.insert(by_key.integer(0));
    by_key.reset();
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<GraphNode> NameIndex::find(std::string_view name) {
  std::map<std::string, GraphNode> found;
  for (const std::int64_t block : blocks_called(name)) {
    const Node& node = nodes_.node_of(block);
    if (!found.contains(node.key)) found.emplace(node.key, nodes_.describe(node));
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
      found.emplace(node.key, std::pair(rank, nodes_.describe(node)));
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
