#include "graph/store/block_table.h"

#include <limits>
#include <optional>

#include "graph/identity/stable_hash.h"
#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 1'500'000;
constexpr std::int64_t kMostBlocks = std::numeric_limits<std::int32_t>::max();

}  // namespace

std::int64_t block_hash(std::string_view key) {
  return static_cast<std::int64_t>(stable_hash(key));
}

std::string encode_names(const NameUses& names) {
  std::string bytes;
  for (const auto& [text, use] : names) {
    put_text(bytes, text);
    put_number(bytes, use.uses);
    put_number(bytes, use.fullest);
  }
  return bytes;
}

NameUses decode_names(std::string_view bytes) {
  NameUses names;
  each_name(bytes, [&](std::string_view text, const NameUse& use) {
    names.emplace_hint(names.end(), text, use);
  });
  return names;
}

BlockTable::BlockTable(const Database& database)
    : database_(database),
      find_(database.prepare("SELECT id, key FROM block WHERE hash = ?1")),
      add_(database.prepare(
          "INSERT INTO block (id, key, hash, base, employer, documents, bound, names) "
          "VALUES (?1, ?2, ?3, nullif(?4, ''), ?5, ?6, 0, CAST(?7 AS BLOB))")),
      load_(database.prepare("SELECT key, documents, names FROM block WHERE id = ?1")),
      documents_(database.prepare("SELECT documents FROM block WHERE id = ?1")),
      change_(database.prepare(
          "UPDATE block SET documents = ?2, names = CAST(?3 AS BLOB) WHERE id = ?1")) {
  refresh();
}

void BlockTable::refresh() {
  first_new_ = database_.integer("SELECT ifnull(max(id), 0) FROM block") + 1;
}

std::int64_t BlockTable::number(const IdentityKey& key) {
  if (const auto known = numbers_.find(key.key); known != numbers_.end()) return known->second;
  std::int64_t id = 0;
  for (find_(block_hash(key.key)); id == 0 && find_.step();) {
    if (find_.view(1) == key.key) id = find_.integer(0);
  }
  find_.reset();
  if (id == 0) {
    NewBlock added{key, 0};
    if (!key.employer.empty()) added.employer = number({key.employer, {}, {}});
    id = first_new_ + static_cast<std::int64_t>(new_.size());
    if (id > kMostBlocks) throw EnvironmentError("the graph file cannot hold more names");
    new_.push_back(std::move(added));
  }
  // Numbers of new blocks are found nowhere else.
  if (numbers_.size() >= kMostRemembered && new_.empty()) numbers_.clear();
  numbers_.emplace(key.key, id);
  return id;
}

BlockRow BlockTable::load(std::int64_t block) {
  BlockRow row;
  if (is_new(block)) {
    row.key = new_.at(static_cast<std::size_t>(block - first_new_)).key.key;
    return row;
  }
  if (!load_(block).step())
    throw CorruptionError("the graph file is damaged: it has lost what a document names");
  row.key = load_.text(0);
  row.documents = static_cast<std::uint32_t>(load_.integer(1));
  row.names = decode_names(load_.view(2));
  load_.reset();
  return row;
}

std::uint32_t BlockTable::documents(std::int64_t block) {
  documents_(block).step();
  const auto count = static_cast<std::uint32_t>(documents_.integer(0));
  documents_.reset();
  return count;
}

void BlockTable::store(std::int64_t block, const BlockRow& row) {
  if (!is_new(block)) {
    change_(block, row.documents, encode_names(row.names)).run();
    return;
  }
  while (first_new_ < block) insert_first({});
  insert_first(row);
}

void BlockTable::insert_first(const BlockRow& row) {
  const NewBlock& block = new_.front();
  const std::optional<std::int64_t> employer =
      block.employer == 0 ? std::nullopt : std::optional(block.employer);
  add_(first_new_, block.key.key, block_hash(block.key.key), block.key.base, employer,
       row.documents, encode_names(row.names))
      .run();
  new_.pop_front();
  ++first_new_;
}

void BlockTable::flush() {
  while (!new_.empty()) insert_first({});
}

void BlockTable::forget() {
  numbers_.clear();
  new_.clear();
  refresh();
}

}  // namespace inyeon::store
