#include "graph/store/layout.h"

#include <string>

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::int64_t kApplicationId = 0x494E5945;  // "INYE"

// Everything here is contributed by documents; "string", "literal" and "block" only give numbers to
// what the others name. What the graph looks like follows from these rows at the time of asking.
constexpr const char* kTables = R"sql(
CREATE TABLE string (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE literal (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, text TEXT NOT NULL, normalized TEXT NOT NULL,
  unit TEXT NOT NULL, UNIQUE (text, kind, normalized, unit));
CREATE TABLE block (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, base TEXT,
  employer INTEGER REFERENCES block (id));
CREATE INDEX block_hash ON block (hash);
CREATE INDEX block_base ON block (base) WHERE base IS NOT NULL;
CREATE TABLE document (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, digest BLOB NOT NULL, lang TEXT NOT NULL,
  title TEXT NOT NULL, date TEXT NOT NULL, url TEXT NOT NULL, outlet TEXT NOT NULL,
  source TEXT NOT NULL);
CREATE TABLE entity (
  document INTEGER NOT NULL REFERENCES document (id), position INTEGER NOT NULL,
  block INTEGER NOT NULL REFERENCES block (id), name INTEGER NOT NULL REFERENCES string (id),
  mentions BLOB NOT NULL, PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE INDEX entity_block ON entity (block, document);
CREATE TABLE surface (
  normalized TEXT NOT NULL, block INTEGER NOT NULL REFERENCES block (id),
  text INTEGER NOT NULL REFERENCES string (id), documents INTEGER NOT NULL,
  fullest INTEGER NOT NULL, PRIMARY KEY (normalized, block, text)) WITHOUT ROWID;
CREATE INDEX surface_block ON surface (block);
CREATE TABLE gloss (
  name INTEGER NOT NULL REFERENCES block (id), gloss INTEGER NOT NULL REFERENCES block (id),
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (gloss, name, document)) WITHOUT ROWID;
CREATE INDEX gloss_name ON gloss (name);
CREATE INDEX gloss_document ON gloss (document);
CREATE TABLE tie (
  one INTEGER NOT NULL REFERENCES block (id), other INTEGER NOT NULL REFERENCES block (id),
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (one, other, document)) WITHOUT ROWID;
CREATE INDEX tie_other ON tie (other);
CREATE INDEX tie_document ON tie (document);
-- What users say of names: kind 0, the two keys are one; kind 1, the other is not the one.
CREATE TABLE alias (
  kind INTEGER NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, one_name TEXT NOT NULL,
  other_name TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX alias_other ON alias (other);
CREATE TABLE quote (
  document INTEGER NOT NULL REFERENCES document (id), position INTEGER NOT NULL,
  field INTEGER NOT NULL, begin INTEGER NOT NULL, size INTEGER NOT NULL,
  source_begin INTEGER NOT NULL, source_size INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE relation (
  document INTEGER NOT NULL REFERENCES document (id), position INTEGER NOT NULL,
  subject INTEGER NOT NULL REFERENCES block (id), object INTEGER REFERENCES block (id),
  predicate INTEGER NOT NULL REFERENCES string (id), figure INTEGER REFERENCES literal (id),
  metric INTEGER REFERENCES string (id), label INTEGER REFERENCES string (id),
  status INTEGER NOT NULL, confidence INTEGER NOT NULL, quote INTEGER NOT NULL,
  frame INTEGER REFERENCES string (id), trigger INTEGER REFERENCES string (id), roles TEXT NOT NULL,
  subject_entity INTEGER NOT NULL, object_entity INTEGER, qualifiers BLOB NOT NULL,
  PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE INDEX relation_subject ON relation (subject);
CREATE INDEX relation_object ON relation (object) WHERE object IS NOT NULL;
)sql";

void create(const Database& database) {
  database.execute("BEGIN IMMEDIATE");
  try {
    // Another process may have been faster.
    if (database.integer("PRAGMA user_version") == 0) {
      database.execute(kTables);
      database.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
      database.execute(("PRAGMA user_version = " + std::to_string(kLayoutVersion)).c_str());
    }
    database.execute("COMMIT");
  } catch (...) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    throw;
  }
}

}  // namespace

void prepare_for_writing(const Database& database) {
  if (database.integer("SELECT count(*) FROM sqlite_schema") == 0) {
    database.execute("PRAGMA journal_mode = WAL");
    create(database);
  }
  check_for_reading(database);
  database.execute("PRAGMA synchronous = FULL");
  database.execute("PRAGMA cache_size = -65536");
}

void check_for_reading(const Database& database) {
  if (database.integer("PRAGMA application_id") != kApplicationId)
    throw CorruptionError(database.path() + " is no graph file");
  const std::int64_t version = database.integer("PRAGMA user_version");
  if (version != kLayoutVersion) {
    throw EnvironmentError("graph file " + database.path() + " has layout version " +
                           std::to_string(version) + "; this program reads version " +
                           std::to_string(kLayoutVersion));
  }
}

}  // namespace inyeon::store
