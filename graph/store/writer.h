// Puts contributions into the file and takes them out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/identity/identify.h"
#include "graph/model/extraction.h"
#include "graph/store/block_table.h"
#include "graph/store/bonds.h"
#include "graph/store/document_table.h"
#include "graph/store/index_writer.h"
#include "graph/store/sqlite.h"
#include "graph/store/words.h"

namespace inyeon::store {

class Writer {
 public:
  explicit Writer(const Database& database);

  enum class Outcome { kUnchanged, kAdded, kReplaced };
  Outcome put(const Extraction& extraction);
  bool remove(std::string_view document_id);
  /// After a transaction has begun: other processes may have written since the last.
  void began();
  /// Writes what is only in memory yet: before a question is asked, and before a commit.
  void flush();
  /// After a rollback: forgets what was not committed.
  void forget();

 private:
  void add_joins(std::int64_t document, const std::vector<Identity>& identities);
  void add_gloss(std::int64_t document, const Gloss& gloss);
  void remove_document(const DocumentTable::Found& found);

  const Database& database_;
  BlockTable blocks_;
  Words words_;
  DocumentTable documents_;
  IndexWriter index_;
  Bonds bonds_;
  Statement add_gloss_, add_tie_, drop_glosses_, drop_ties_;
  std::int64_t more_documents_ = 0, more_statements_ = 0;
  Digest more_hash_;
};

}  // namespace inyeon::store
