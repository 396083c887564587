// What a GraphStore is made of. Private to this folder.
#pragma once

#include <optional>
#include <string>

#include "graph/store/edge_questions.h"
#include "graph/store/graph_store.h"
#include "graph/store/name_index.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"
#include "graph/store/read_ahead.h"
#include "graph/store/sqlite.h"
#include "graph/store/words.h"
#include "graph/store/writer.h"

namespace inyeon {

namespace store {

/// What answers questions; made anew after each change, since it remembers.
struct Reader {
  explicit Reader(const Database& database)
      : ahead(database),
        resolver(database),
        nodes(resolver, ahead),
        words(database),
        edges(database, resolver, nodes, words, ahead),
        names(database, resolver, ahead) {}
  ReadAhead ahead;
  NodeResolver resolver;
  LookedUpNodes nodes;
  Words words;
  EdgeQuestions edges;
  NameIndex names;
};

}  // namespace store

struct GraphStore::Parts {
  Parts(const std::string& path, StoreMode mode)
      : database(path, mode == StoreMode::kWrite ? store::Database::Access::kWrite
                                                 : store::Database::Access::kRead) {}

  store::Writer& begin() {
    const bool begins = !database.in_transaction();
    if (begins) database.execute("BEGIN IMMEDIATE");
    reader.reset();
    if (!writer) writer.emplace(database);
    if (begins) writer->began();
    return *writer;
  }

  template <typename Work>
  auto write(Work work) {
    try {
      return work(begin());
    } catch (...) {
      // What a statement half did goes with everything since the last commit.
      if (database.in_transaction()) database.execute("ROLLBACK");
      if (writer) writer->forget();
      throw;
    }
  }

  /// What was put shows in answers at once, before it is committed.
  const store::Database& asked() {
    if (database.in_transaction() && writer) write([](store::Writer& w) { w.flush(); });
    return database;
  }

  store::Reader& asking() {
    if (!reader) {
      asked();
      reader.emplace(database);
    }
    return *reader;
  }

  store::Database database;
  std::optional<store::Writer> writer;
  std::optional<store::Reader> reader;
};

}  // namespace inyeon
