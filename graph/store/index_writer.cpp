#include "graph/store/index_writer.h"

#include <algorithm>

#include "graph/identity/normalize.h"

namespace inyeon::store {

IndexWriter::IndexWriter(const Database& database, BlockTable& blocks, Words& words)
    : blocks_(blocks),
      words_(words),
      names_(database, blocks),
      postings_(database, "posting", Segments::Payload::kBytes) {}

std::size_t IndexWriter::keep(std::string_view text) {
  const std::size_t offset = bytes_.size();
  bytes_ += text;
  return offset;
}

void IndexWriter::add(std::uint32_t document, const Extraction& extraction,
                      const std::vector<std::int64_t>& blocks) {
  for (const BlockShare& share : shares_of(extraction, blocks, words_)) {
    const std::string payload = payload_of(share);
    met_.push_back(
        {share.block, document, static_cast<std::uint32_t>(payload.size()), keep(payload)});
  }
  for (std::size_t i = 0; i < extraction.entities.size(); ++i) {
    const Entity& entity = extraction.entities[i];
    for (const std::string_view name : surfaces_of(entity)) {
      named_.push_back(
          {blocks.at(i), static_cast<std::uint32_t>(name.size()), name == entity.name, keep(name)});
    }
  }
}

void IndexWriter::flush() {
  const auto by_block = [](const auto& a, const auto& b) { return a.block < b.block; };
  std::stable_sort(met_.begin(), met_.end(), by_block);
  std::stable_sort(named_.begin(), named_.end(), by_block);
  for (std::size_t met = 0, named = 0; met < met_.size();) flush_block(met, named);
  blocks_.flush();
  names_.flush();
  bytes_.clear();
  met_.clear();
  named_.clear();
}

void IndexWriter::flush_block(std::size_t& met, std::size_t& named) {
  const std::int64_t block = met_[met].block;
  std::vector<Segments::Entry> entries;
  for (; met < met_.size() && met_[met].block == block; ++met)
    entries.push_back({met_[met].document, bytes(met_[met].offset, met_[met].size)});
  postings_.append(block, entries);
  BlockRow row = blocks_.load(block);
  const std::uint32_t before = row.documents;
  row.documents += static_cast<std::uint32_t>(entries.size());
  for (; named < named_.size() && named_[named].block == block; ++named) {
    const Named& one = named_[named];
    std::string text(bytes(one.offset, one.size));
    auto at = row.names.find(text);
    if (at == row.names.end()) {
      name_added(row, text, block);
      at = row.names.emplace(std::move(text), NameUse{}).first;
    }
    ++at->second.uses;
    at->second.fullest += one.fullest ? 1U : 0U;
  }
  reweigh(row, before);
  blocks_.store(block, row);
}

void IndexWriter::remove(std::uint32_t document, const Contribution& contribution) {
  if (!met_.empty()) flush();
  std::map<std::int64_t, std::vector<const Entity*>> entities;
  for (std::size_t i = 0; i < contribution.blocks.size(); ++i)
    entities[contribution.blocks[i]].push_back(&contribution.extraction.entities[i]);
  for (const auto& [block, named] : entities) {
    postings_.erase(block, document);
    BlockRow row = blocks_.load(block);
    const std::uint32_t before = row.documents;
    row.documents -= std::min(1U, row.documents);
    for (const Entity* entity : named) {
      for (const std::string_view name : surfaces_of(*entity)) {
        const auto at = row.names.find(std::string(name));
        if (at == row.names.end()) continue;
        at->second.fullest -= name == entity->name ? 1U : 0U;
        if (--at->second.uses > 0) continue;
        const std::string gone = at->first;
        row.names.erase(at);
        name_removed(row, gone, block);
      }
    }
    reweigh(row, before);
    blocks_.store(block, row);
  }
  names_.flush();
}

void IndexWriter::name_added(const BlockRow& row, std::string_view text, std::int64_t block) {
  names_.link(normalized_for(type_of(row.key), text), block);
}

void IndexWriter::name_removed(const BlockRow& row, const std::string& text, std::int64_t block) {
  const std::string_view type = type_of(row.key);
  const std::string normalized = normalized_for(type, text);
  for (const auto& [other, use] : row.names) {
    if (normalized_for(type, other) == normalized) return;
  }
  names_.unlink(normalized, block);
}

void IndexWriter::reweigh(const BlockRow& row, std::uint32_t before) {
  if (weight_of(before) == weight_of(row.documents)) return;
  for (const auto& [text, use] : row.names) names_.touch(normalized_for(type_of(row.key), text));
}

void IndexWriter::forget() {
  bytes_.clear();
  met_.clear();
  named_.clear();
  names_.forget();
}

}  // namespace inyeon::store
