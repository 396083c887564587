#include "graph/store/name_table.h"

#include <algorithm>
#include <bit>

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
      read_(database.prepare("SELECT blocks FROM name WHERE text = ?1")),
      write_(database.prepare(
          "UPDATE name SET weight = ?2, blocks = CAST(?3 AS BLOB) WHERE text = ?1")),
      add_(database.prepare(
          "INSERT INTO name (text, id, weight, blocks) VALUES (?1, ?2, ?3, CAST(?4 AS BLOB))")),
      drop_(database.prepare("DELETE FROM name WHERE text = ?1")) {}

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
  NewGrams grams;
  for (const auto& [name, change] : changes_) apply(name, change, next, grams);
  write_total(database_, Total::kNamesEver, next - 1);
  add_grams(grams);
  changes_.clear();
}

void NameTable::apply(const std::string& name, const Change& change, std::int64_t& next,
                      NewGrams& new_grams) {
  const bool present = read_(name).step();
  std::set<std::int64_t> blocks = present ? decode_blocks(read_.view(0)) : std::set<std::int64_t>();
  read_.reset();
  blocks.insert(change.added.begin(), change.added.end());
  for (const std::int64_t block : change.removed) blocks.erase(block);
  if (blocks.empty()) {
    drop_(name).run();
    return;
  }
  std::uint32_t weight = 0;
  for (const std::int64_t block : blocks)
    weight = std::max(weight, weight_of(blocks_.documents(block)));
  const std::string bytes = encode_blocks(blocks);
  if (present) {
    write_(name, weight, bytes).run();
    return;
  }
  const std::int64_t id = next++;
  add_(name, id, weight, bytes).run();
  const auto number = static_cast<std::uint32_t>(id);
  for (const std::uint32_t gram : grams(name, true)) new_grams.emplace_back(gram, number);
  for (const std::uint32_t gram : initial_grams(initials_of(name), true))
    new_grams.emplace_back(gram, number);
}

void NameTable::add_grams(NewGrams& new_grams) {
  std::sort(new_grams.begin(), new_grams.end());
  std::vector<Segments::Entry> entries;
  for (std::size_t first = 0; first < new_grams.size();) {
    const std::uint32_t gram = new_grams[first].first;
    entries.clear();
    for (; first < new_grams.size() && new_grams[first].first == gram; ++first)
      entries.push_back({new_grams[first].second, {}});
    grams_.append(gram, entries);
  }
}

}  // namespace inyeon::store
