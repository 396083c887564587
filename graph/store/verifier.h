// Checks a graph file from end to end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/checksum.h"
#include "graph/store/document_table.h"
#include "graph/store/graph_store.h"
#include "graph/store/packer.h"
#include "graph/store/shares.h"
#include "graph/store/sqlite.h"
#include "graph/store/words.h"

namespace inyeon::store {

/// Reads every contribution and derives from it again what the index should hold, then reads the
/// index: both must add up to the same. Holds 16 bytes a block.
class Verifier {
 public:
  explicit Verifier(const Database& database);
  GraphCheck run();

 private:
  /// What the index is, or should be.
  struct Index {
    Checksum postings, documents, uses, fullest, links, grams, glosses, ties;
    bool bound = true;
  };

  void fault(std::string what);
  template <typename Step>
  void guarded(Step step);
  void check_database();
  void read_blocks();
  void read_documents();
  void read_document(const Statement& row);
  void expect(std::uint32_t document, const Contribution& contribution);
  void expect_identities(std::uint32_t document, const Contribution& contribution);
  void read_postings();
  void read_names();
  void read_grams();
  void read_joins();
  void compare();

  const Database& database_;
  GraphCheck check_;
  Packer packer_;
  Words words_;
  Index expected_, found_;
  Digest hash_;
  std::vector<std::uint64_t> hashes_;     // by block: of its key
  std::vector<std::uint32_t> documents_;  // by block
};

}  // namespace inyeon::store
