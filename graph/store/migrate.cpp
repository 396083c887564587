#include "graph/store/migrate.h"

#include <array>
#include <string>

#include "graph/model/problem.h"
#include "graph/store/layout.h"
#include "graph/store/layout1_reader.h"
#include "graph/store/writer.h"

namespace inyeon::store {
namespace {

constexpr std::array kTables1 = {"string",  "literal", "block", "document", "entity",
                                 "surface", "gloss",   "tie",   "quote",    "relation"};
constexpr std::array kIndexes1 = {
    "block_hash",     "block_base", "entity_block", "surface_block",    "gloss_name",
    "gloss_document", "tie_other",  "tie_document", "relation_subject", "relation_object"};

void execute(const Database& database, const std::string& sql) { database.execute(sql.c_str()); }

void from_layout_1(const Database& database) {
  for (const std::string index : kIndexes1) execute(database, "DROP INDEX " + index);
  for (const std::string table : kTables1)
    execute(database, "ALTER TABLE " + table + " RENAME TO layout1_" + table);
  create_tables(database);
  {
    Layout1Reader reader(database);
    Writer writer(database);
    Statement documents = database.prepare("SELECT id FROM layout1_document ORDER BY id");
    while (documents.step()) writer.put(reader.read(documents.integer(0)));
    writer.flush();
  }
  for (auto table = kTables1.rbegin(); table != kTables1.rend(); ++table)
    execute(database, std::string("DROP TABLE layout1_") + *table);
}

}  // namespace

void migrate(const Database& database, std::int64_t from_version) {
  if (from_version != 1)
    throw EnvironmentError("no way from layout " + std::to_string(from_version));
  database.execute("BEGIN IMMEDIATE");
  try {
    // Another process may have been faster.
    if (layout_version(database) == from_version) from_layout_1(database);
    database.execute("COMMIT");
  } catch (...) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    throw;
  }
}

}  // namespace inyeon::store
