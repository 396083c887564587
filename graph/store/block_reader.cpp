#include "graph/store/block_reader.h"

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

// Whichever block of a node one begins with, the same others must be found.
std::string in_use_sql() {
  return "(documents > 0 OR EXISTS (SELECT 1 FROM gloss WHERE gloss = block.id) "
         "OR EXISTS (SELECT 1 FROM gloss WHERE name = block.id) "
         "OR EXISTS (SELECT 1 FROM tie WHERE one = block.id) "
         "OR EXISTS (SELECT 1 FROM tie WHERE other = block.id))";
}

std::vector<std::int64_t> all(Statement& statement) {
  std::vector<std::int64_t> ids;
  while (statement.step()) ids.push_back(statement.integer(0));
  statement.reset();
  return ids;
}

std::int64_t first(Statement& statement) {
  const std::int64_t id = statement.step() ? statement.integer(0) : 0;
  statement.reset();
  return id;
}

}  // namespace

BlockReader::BlockReader(const Database& database)
    : facts_(database.prepare("SELECT key, ifnull(base, ''), ifnull(employer, 0), documents, bound "
                              "FROM block WHERE id = ?1")),
      names_(database.prepare("SELECT names FROM block WHERE id = ?1")),
      in_use_(database.prepare("SELECT 1 FROM block WHERE id = ?1 AND " + in_use_sql())),
      by_hash_(database.prepare("SELECT id FROM block WHERE hash = ?1")),
      by_key_(database.prepare("SELECT id FROM block WHERE hash = ?1 AND key = ?2 AND " +
                               in_use_sql())),
      by_base_(database.prepare("SELECT id FROM block WHERE base = ?1 AND " + in_use_sql())),
      homonym_(database.prepare("SELECT id FROM block WHERE base = ?1 AND id <> ?2 AND "
                                "employer IS NOT NULL AND documents > 0 LIMIT 1")),
      names_of_(database.prepare("SELECT DISTINCT name FROM gloss WHERE gloss = ?1")),
      glosses_of_(database.prepare("SELECT DISTINCT gloss FROM gloss WHERE name = ?1")),
      ties_(database.prepare("SELECT other FROM tie WHERE one = ?1 UNION "
                             "SELECT one FROM tie WHERE other = ?1")),
      rules_(database.prepare("SELECT kind, one, other FROM alias WHERE one = ?1 OR other = ?1")) {}

BlockFacts BlockReader::facts(std::int64_t block) {
  if (!facts_(block).step())
    throw CorruptionError("the graph file is damaged: it has lost what a document names");
  BlockFacts found{facts_.text(0), facts_.text(1), facts_.integer(2),
                   static_cast<std::uint32_t>(facts_.integer(3)), facts_.integer(4) != 0};
  facts_.reset();
  return found;
}

NameUses BlockReader::names(std::int64_t block) {
  names_(block).step();
  NameUses found = decode_names(names_.view(0));
  names_.reset();
  return found;
}

bool BlockReader::in_use(std::int64_t block) { return first(in_use_(block)) != 0; }
BlockReader::Ids BlockReader::with_hash(std::int64_t hash) { return all(by_hash_(hash)); }
std::int64_t BlockReader::with_key(std::string_view key) {
  return first(by_key_(block_hash(key), key));
}
BlockReader::Ids BlockReader::with_base(std::string_view base) { return all(by_base_(base)); }
std::int64_t BlockReader::employed_homonym(std::string_view base, std::int64_t but) {
  return first(homonym_(base, but));
}
BlockReader::Ids BlockReader::names_of_gloss(std::int64_t gloss) { return all(names_of_(gloss)); }
BlockReader::Ids BlockReader::glosses_of_name(std::int64_t name) { return all(glosses_of_(name)); }
BlockReader::Ids BlockReader::ties(std::int64_t person) { return all(ties_(person)); }

std::vector<BlockReader::Rule> BlockReader::rules(std::string_view key) {
  std::vector<Rule> found;
  for (rules_(key); rules_.step();)
    found.emplace_back(rules_.integer(0), rules_.text(1), rules_.text(2));
  rules_.reset();
  return found;
}

}  // namespace inyeon::store
