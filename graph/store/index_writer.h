// Keeps the graph's index in step with contributions: where each block is met, and its names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/store/block_table.h"
#include "graph/store/contribution.h"
#include "graph/store/name_table.h"
#include "graph/store/segments.h"
#include "graph/store/sqlite.h"
#include "graph/store/words.h"

namespace inyeon::store {

/// What a contribution adds to the index at one block.
struct BlockShare {
  std::int64_t block = 0;
  std::uint64_t statements = 0;
  std::string incidences;  ///< `statements` of them
};

/// Sorted by block. The words of relations get their numbers.
std::vector<BlockShare> shares_of(const Extraction& extraction,
                                  const std::vector<std::int64_t>& blocks, Words& words);
std::string payload_of(const BlockShare& share);

/// The names by which an entity can be found; descriptions and pronouns name nothing.
std::vector<std::string_view> surfaces_of(const Entity& entity);

/// What makes two figures one, where their meaning is known: 4조3000억 원 and 4조 3천억 원.
std::uint64_t figure_hash(const Literal& figure);

/// Additions are gathered and written by flush() in the order of the tables, which is what makes
/// loading fast; removals are written at once.
class IndexWriter {
 public:
  IndexWriter(const Database& database, BlockTable& blocks, Words& words);

  void add(std::uint32_t document, const Extraction& extraction,
           const std::vector<std::int64_t>& blocks);
  void remove(std::uint32_t document, const Contribution& contribution);
  void flush();
  void forget();

 private:
  struct Met {
    std::int64_t block;
    std::uint32_t document;
    std::uint32_t size;
    std::size_t offset;  // of the payload in bytes_
  };
  struct Named {
    std::int64_t block;
    std::uint32_t size;
    bool fullest;
    std::size_t offset;
  };

  std::string_view bytes(std::size_t offset, std::uint32_t size) const {
    return std::string_view(bytes_).substr(offset, size);
  }
  std::size_t keep(std::string_view text);
  void flush_block(std::size_t& met, std::size_t& named);
  void name_added(const BlockRow& row, std::string_view text, std::int64_t block);
  void name_removed(const BlockRow& row, const std::string& text, std::int64_t block);
  void reweigh(const BlockRow& row, std::uint32_t before);

  BlockTable& blocks_;
  Words& words_;
  NameTable names_;
  Segments postings_;
  std::string bytes_;
  std::vector<Met> met_;
  std::vector<Named> named_;
};

}  // namespace inyeon::store
