#include "graph/store/layout.h"

#include <string>

#include "graph/identity/identify.h"
#include "graph/model/problem.h"
#include "graph/store/migrate.h"
#include "graph/store/totals.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

constexpr std::int64_t kApplicationId = 0x494E5945;  // "INYE"

// `document` holds what was contributed, and gloss and tie what follows from one document alone;
// everything else is an index that follows from these. What the graph looks like is found out at
// the time of asking.
constexpr const char* kTables = R"sql(
CREATE TABLE total (id INTEGER PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE document (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, date TEXT NOT NULL, digest BLOB NOT NULL,
  contribution BLOB NOT NULL);
CREATE INDEX document_date ON document (date);
CREATE TABLE block (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, hash INTEGER NOT NULL, base TEXT,
  employer INTEGER REFERENCES block (id), documents INTEGER NOT NULL, bound INTEGER NOT NULL,
  names BLOB NOT NULL);
CREATE INDEX block_hash ON block (hash);
CREATE INDEX block_base ON block (base) WHERE base IS NOT NULL;
CREATE INDEX block_bound ON block (bound) WHERE bound;
CREATE TABLE posting (id INTEGER PRIMARY KEY, entries BLOB NOT NULL);
CREATE TABLE name (
  id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, weight INTEGER NOT NULL,
  blocks BLOB NOT NULL);
CREATE TABLE gram (id INTEGER PRIMARY KEY, entries BLOB NOT NULL);
CREATE TABLE gloss (
  name INTEGER NOT NULL REFERENCES block (id), gloss INTEGER NOT NULL REFERENCES block (id),
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (gloss, name, document)) WITHOUT ROWID;
CREATE INDEX gloss_name ON gloss (name, gloss);
CREATE INDEX gloss_document ON gloss (document);
CREATE TABLE tie (
  one INTEGER NOT NULL REFERENCES block (id), other INTEGER NOT NULL REFERENCES block (id),
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (one, other, document)) WITHOUT ROWID;
CREATE INDEX tie_other ON tie (other, one);
CREATE INDEX tie_document ON tie (document);
-- What users say of names: kind 0, the two keys are one; kind 1, the other is not the one.
CREATE TABLE alias (
  kind INTEGER NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, one_name TEXT NOT NULL,
  other_name TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX alias_other ON alias (other);
)sql";

void create(const Database& database) {
  database.execute("BEGIN IMMEDIATE");
  try {
    // Another process may have been faster.
    if (database.integer("PRAGMA user_version") == 0) create_tables(database);
    database.execute("COMMIT");
  } catch (...) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    throw;
  }
}

}  // namespace

void create_tables(const Database& database) {
  database.execute(kTables);
  database.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  database.execute(("PRAGMA user_version = " + std::to_string(kLayoutVersion)).c_str());
  write_total(database, Total::kIdentity, static_cast<std::int64_t>(filing_rules(database)));
}

std::int64_t layout_version(const Database& database) {
  if (database.integer("PRAGMA application_id") != kApplicationId)
    throw CorruptionError(database.path() + " is no graph file");
  return database.integer("PRAGMA user_version");
}

void prepare_for_writing(const Database& database) {
  if (database.integer("SELECT count(*) FROM sqlite_schema") == 0) {
    database.execute("PRAGMA journal_mode = WAL");
    create(database);
  }
  database.execute("PRAGMA synchronous = FULL");
  database.execute("PRAGMA cache_size = -131072");
  if (const std::int64_t version = layout_version(database); version < kLayoutVersion)
    migrate(database, version);
  check_for_reading(database);
  file_again_if_rules_changed(database);
}

void check_for_reading(const Database& database) {
  const std::int64_t version = layout_version(database);
  if (version == kLayoutVersion) return;
  throw EnvironmentError("graph file " + database.path() + " has layout version " +
                         std::to_string(version) + "; this program reads version " +
                         std::to_string(kLayoutVersion));
}

}  // namespace inyeon::store
