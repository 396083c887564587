#include "graph/store/vocabulary.h"

#include "graph/identity/alias_pack_builder.h"
#include "graph/identity/identify.h"
#include "graph/identity/stable_hash.h"

namespace inyeon::store {
namespace {

// Only a file with a pack has the table.
constexpr const char* kTable =
    "CREATE TABLE IF NOT EXISTS schema_pack (id INTEGER PRIMARY KEY, content BLOB NOT NULL)";

std::string pack_bytes(const Database& database) {
  if (database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_pack'") == 0)
    return {};
  Statement row = database.prepare("SELECT content FROM schema_pack WHERE id = 1");
  return row.step() ? row.text(0) : std::string();
}

}  // namespace

std::shared_ptr<const Vocabulary> read_vocabulary(const Database& database) {
  auto vocabulary = std::make_shared<Vocabulary>();
  if (const std::string bytes = pack_bytes(database); !bytes.empty()) {
    vocabulary->pack = SchemaPack::from_bytes(bytes);
    vocabulary->aliases = alias_pack_with(*vocabulary->pack);
  } else {
    // The program's own lives as long as the program.
    vocabulary->aliases = {std::shared_ptr<const AliasPack>(), &AliasPack::builtin()};
  }
  return vocabulary;
}

void write_pack(const Database& database, const SchemaPack& pack) {
  database.execute(kTable);
  const std::string bytes = pack.bytes();
  database.prepare("INSERT OR REPLACE INTO schema_pack (id, content) VALUES (1, ?1)")(bytes).run();
  database.forget_vocabulary();
}

std::uint64_t filing_rules(const Database& database) {
  const std::string bytes = pack_bytes(database);
  return bytes.empty() ? identity_rules() : identity_rules() ^ stable_hash(bytes);
}

Digest pack_digest(const Database& database) {
  const std::string bytes = pack_bytes(database);
  return bytes.empty() ? Digest() : Digest::of(bytes);
}

const Vocabulary& Database::vocabulary() const {
  if (!vocabulary_) vocabulary_ = read_vocabulary(*this);
  return *vocabulary_;
}

}  // namespace inyeon::store
