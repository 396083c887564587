#include "graph/store/name_table.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "graph/store/blob.h"
#include "graph/store/grams.h"
#include "graph/store/totals.h"

namespace inyeon::store {

std::string encode_blocks(const std::set<std::int64_t>& blocks) {
  std::string bytes;
  std::int64_t last = 0;
  for (const std::int64_t block : blocks) {
    put_number(bytes, static_cast<std::uint64_t>(block - last));
    last = block;
  }
  return bytes;
}

std::set<std::int64_t> decode_blocks(std::string_view bytes) {
  std::set<std::int64_t> blocks;
  std::int64_t last = 0;
  while (!bytes.empty()) {
    last += static_cast<std::int64_t>(take_number(bytes));
    blocks.insert(blocks.end(), last);
  }
  return blocks;
}

std::uint32_t weight_of(std::uint32_t documents) {
  return static_cast<std::uint32_t>(std::bit_width(documents));
}

NameTable::NameTable(const Database& database, BlockTable& blocks)
    : database_(database),
      blocks_(blocks),
      grams_(database, "gram", Segments::Payload::kNone),
      read_(database.prepare("SELECT id, weight, blocks FROM name WHERE text = ?1")),
      write_(
          database.prepare("UPDATE name SET weight = ?2, blocks = CAST(?3 AS BLOB) WHERE id = ?1")),
      add_(database.prepare(
          "INSERT INTO name (id, text, weight, blocks) VALUES (?1, ?2, ?3, CAST(?4 AS BLOB))")),
      drop_(database.prepare("DELETE FROM name WHERE id = ?1")) {}

void NameTable::link(const std::string& normalized, std::int64_t block) {
  Change& change = changes_[normalized];
  change.removed.erase(block);
  change.added.insert(block);
}

void NameTable::unlink(const std::string& normalized, std::int64_t block) {
  Change& change = changes_[normalized];
  change.added.erase(block);
  change.removed.insert(block);
}

void NameTable::flush() {
  if (changes_.empty()) return;
  std::int64_t next = read_total(database_, Total::kNamesEver) + 1;
  GramChanges grams;
  for (const auto& [name, change] : changes_) apply(name, change, next, grams);
  write_total(database_, Total::kNamesEver, next - 1);
  write_grams(grams);
  changes_.clear();
}

void NameTable::apply(const std::string& name, const Change& change, std::int64_t& next,
                      GramChanges& grams) {
  const bool present = read_(name).step();
  const std::int64_t id = present ? read_.integer(0) : 0;
  const auto before = present ? static_cast<std::uint32_t>(read_.integer(1)) : 0;
  std::set<std::int64_t> blocks = present ? decode_blocks(read_.view(2)) : std::set<std::int64_t>();
  read_.reset();
  blocks.insert(change.added.begin(), change.added.end());
  for (const std::int64_t block : change.removed) blocks.erase(block);
  if (blocks.empty()) {
    if (!present) return;
    drop_(id).run();
    change_grams(name, id, before, false, grams);
    return;
  }
  std::uint32_t weight = 0;
  for (const std::int64_t block : blocks)
    weight = std::max(weight, weight_of(blocks_.documents(block)));
  const std::string bytes = encode_blocks(blocks);
  if (!present) {
    add_(next, name, weight, bytes).run();
    change_grams(name, next++, weight, true, grams);
    return;
  }
  write_(id, weight, bytes).run();
  if (weight == before) return;
  change_grams(name, id, before, false, grams);
  change_grams(name, id, weight, true, grams);
}

void NameTable::change_grams(const std::string& name, std::int64_t id, std::uint32_t weight,
                             bool added, GramChanges& changes) {
  const auto number = static_cast<std::uint32_t>(id);
  for (const std::uint32_t gram : grams(name, Borders::kBoth))
    changes.push_back({gram_list(gram, weight), number, added});
  for (const std::uint32_t gram : initial_grams(initials_of(name), Borders::kBoth))
    changes.push_back({gram_list(gram, weight), number, added});
}

void NameTable::write_grams(GramChanges& changes) {
  std::sort(changes.begin(), changes.end(), [](const GramChange& a, const GramChange& b) {
    return std::tie(a.list, a.name) < std::tie(b.list, b.name);
  });
  Segments::Members added, removed;
  for (std::size_t first = 0; first < changes.size();) {
    const std::int64_t list = changes[first].list;
    added.clear();
    removed.clear();
    for (; first < changes.size() && changes[first].list == list; ++first)
      (changes[first].added ? added : removed).push_back(changes[first].name);
    grams_.change(list, added, removed);
  }
}

}  // namespace inyeon::store
