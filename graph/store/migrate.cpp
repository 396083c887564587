#include "graph/store/migrate.h"

#include <array>
#include <string>

#include "graph/identity/identify.h"
#include "graph/model/problem.h"
#include "graph/store/contribution.h"
#include "graph/store/layout.h"
#include "graph/store/layout1_reader.h"
#include "graph/store/packer.h"
#include "graph/store/totals.h"
#include "graph/store/vocabulary.h"
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

// Documents and what users said stay; all else is made again from them.
void file_again(const Database& database) {
  for (const char* table : {"document", "alias"})
    execute(database, std::string("ALTER TABLE ") + table + " RENAME TO former_" + table);
  for (const char* index : {"document_date", "alias_other"})
    execute(database, std::string("DROP INDEX ") + index);
  for (const char* table : {"gloss", "tie", "gram", "name", "posting", "block", "word", "total"})
    execute(database, std::string("DROP TABLE ") + table);
  create_tables(database);
  {
    Packer packer;
    Writer writer(database);
    Statement documents =
        database.prepare("SELECT key, date, contribution FROM former_document ORDER BY id");
    while (documents.step()) {
      Contribution one = decode_contribution(packer.unpack(documents.view(2)));
      one.extraction.document.id = documents.text(0);
      one.extraction.document.date = documents.text(1);
      writer.put(one.extraction);
    }
    writer.flush();
  }
  database.execute("INSERT INTO alias SELECT * FROM former_alias");
  for (const char* table : {"document", "alias"})
    execute(database, std::string("DROP TABLE former_") + table);
}

template <typename Work>
void in_transaction(const Database& database, Work work) {
  database.execute("BEGIN IMMEDIATE");
  try {
    work();
    database.execute("COMMIT");
  } catch (...) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    throw;
  }
}

bool filed_by_other_rules(const Database& database) {
  return static_cast<std::uint64_t>(read_total(database, Total::kIdentity)) !=
         filing_rules(database);
}

}  // namespace

void migrate(const Database& database, std::int64_t from_version) {
  if (from_version < 1)
    throw EnvironmentError("graph file " + database.path() + " has layout version " +
                           std::to_string(from_version) + ", which never was");
  in_transaction(database, [&] {
    // Another process may have been faster.
    if (layout_version(database) != from_version) return;
    from_version == 1 ? from_layout_1(database) : file_again(database);
  });
}

void file_again_if_rules_changed(const Database& database) {
  if (!filed_by_other_rules(database)) return;
  in_transaction(database, [&] {
    if (filed_by_other_rules(database)) file_again(database);
  });
}

void take_pack(const Database& database, const SchemaPack& pack) {
  in_transaction(database, [&] {
    write_pack(database, pack);
    if (filed_by_other_rules(database)) file_again(database);
  });
}

}  // namespace inyeon::store
