#include "graph/store/node_view.h"

#include <algorithm>
#include <limits>

#include "graph/identity/identify.h"
#include "graph/identity/stable_hash.h"
#include "graph/model/problem.h"
#include "graph/store/joinable.h"

namespace inyeon::store {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

std::uint64_t hash_in(const std::string& key) { return std::stoull(key.substr(1), nullptr, 16); }

}  // namespace

bool NodeView::is_one_of(std::int64_t node, const std::vector<std::string>& types) {
  return types.empty() || node == kNoNode ||
         std::find(types.begin(), types.end(), type(node)) != types.end();
}

NumberedNodes::NumberedNodes(const Database& database, NodeResolver& resolver)
    : resolver_(resolver), joinable_(joinable_blocks(database)) {
  std::vector<Entry> entries = read(database);
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
  number_of_.assign(joinable_.size(), kNone);
  for (const Entry& entry : entries) {
    const auto number = static_cast<std::uint32_t>(hashes_.size());
    hashes_.push_back(entry.hash);
    first_.push_back(entry.block);
    type_.push_back(entry.type);
    if (alone(entry.block)) {
      number_of_[entry.block] = number;
    } else {
      for (const std::int64_t member : resolver_.node_of(entry.block).blocks)
        number_of_[static_cast<std::size_t>(member)] = number;
    }
  }
}

std::vector<NumberedNodes::Entry> NumberedNodes::read(const Database& database) {
  std::vector<Entry> entries;
  std::vector<bool> mentioned(joinable_.size());
  Statement rows = database.prepare("SELECT id, hash, documents > 0, key FROM block ORDER BY id");
  while (rows.step()) {
    const auto block = static_cast<std::size_t>(rows.integer(0));
    mentioned.at(block) = rows.integer(2) != 0;
    if (joinable_[block] || mentioned[block]) {
      entries.push_back({static_cast<std::uint64_t>(rows.integer(1)),
                         static_cast<std::uint32_t>(block), type_number(type_of(rows.view(3)))});
    }
  }
  rows.reset();
  std::erase_if(entries, [&](Entry& entry) {
    if (alone(entry.block)) return false;
    if (!stands_for_its_node(entry.block, mentioned)) return true;
    entry.hash = hash_in(resolver_.node_of(entry.block).key);
    return false;
  });
  return entries;
}

bool NumberedNodes::stands_for_its_node(std::int64_t block, const std::vector<bool>& mentioned) {
  const Node& node = resolver_.node_of(block);
  return node.id == block && std::any_of(node.blocks.begin(), node.blocks.end(), [&](auto member) {
           return mentioned[static_cast<std::size_t>(member)];
         });
}

std::uint8_t NumberedNodes::type_number(std::string_view type) {
  const auto known = std::find(types_.begin(), types_.end(), type) - types_.begin();
  if (known == std::ssize(types_)) types_.emplace_back(type);
  return static_cast<std::uint8_t>(known);
}

std::int64_t NumberedNodes::node_of(std::int64_t block) {
  const std::uint32_t number = number_of_.at(static_cast<std::size_t>(block));
  if (number == kNone)
    throw CorruptionError("the graph file is damaged: a relation ends in nothing");
  return number;
}

std::string NumberedNodes::key(std::int64_t node) {
  std::string key;
  append_key(key, node);
  return key;
}

void NumberedNodes::append_key(std::string& text, std::int64_t node) const {
  text += 'n';
  append_hex(text, hashes_.at(static_cast<std::size_t>(node)));
}

std::vector<std::int64_t> NumberedNodes::blocks(std::int64_t node) {
  const std::uint32_t block = first_.at(static_cast<std::size_t>(node));
  if (alone(block)) return {block};
  return resolver_.node_of(block).blocks;
}

std::string NumberedNodes::type(std::int64_t node) {
  return types_.at(type_.at(static_cast<std::size_t>(node)));
}

std::int64_t NumberedNodes::with_key(const std::string& wanted) const {
  if (wanted.size() != 17 || wanted.front() != 'n' ||
      wanted.find_first_not_of("0123456789abcdef", 1) != std::string::npos)
    return -1;
  const std::uint64_t hash = hash_in(wanted);
  const auto at = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
  return at == hashes_.end() || *at != hash ? -1 : at - hashes_.begin();
}

Node NumberedNodes::describe(std::int64_t node) {
  Node described;
  described.id = first_.at(static_cast<std::size_t>(node));
  described.key = key(node);
  described.type = type(node);
  described.blocks = blocks(node);
  return described;
}

}  // namespace inyeon::store
