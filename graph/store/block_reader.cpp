#include "graph/store/block_reader.h"

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMany = 64;

// Whichever block of a node one begins with, the same others must be found.
constexpr std::string_view kInUse = "(documents > 0 OR bound > 0)";

Statement prepared(const Database& database, std::string sql) {
  return database.prepare(sql += kInUse);
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
    : ahead_(database),
      ids_of_base_(database.prepare("SELECT id FROM block WHERE base = ?1")),
      facts_(
          database.prepare("SELECT key, ifnull(base, ''), ifnull(employer, 0), documents, bound, "
                           "names FROM block WHERE id = ?1")),
      in_use_(prepared(database, "SELECT 1 FROM block WHERE id = ?1 AND ")),
      by_hash_(database.prepare("SELECT id FROM block WHERE hash = ?1")),
      by_key_(prepared(database, "SELECT id FROM block WHERE hash = ?1 AND key = ?2 AND ")),
      by_base_(prepared(database, "SELECT id FROM block WHERE base = ?1 AND ")),
      homonym_(database.prepare("SELECT id FROM block WHERE base = ?1 AND id <> ?2 AND "
                                "employer IS NOT NULL AND documents > 0 LIMIT 1")),
      names_of_(database, "gloss", "gloss", "name"),
      glosses_of_(database, "gloss", "name", "gloss"),
      tied_(database, "tie", "one", "other"),
      ties_to_(database, "tie", "other", "one"),
      rules_(database.prepare("SELECT kind, one, other FROM alias WHERE one = ?1 OR other = ?1")) {}

const BlockFacts& BlockReader::facts(std::int64_t block) {
  if (block == known_) return held_;
  if (!facts_(block).step())
    throw CorruptionError("the graph file is damaged: it has lost what a document names");
  held_.key = facts_.view(0);
  held_.base = facts_.view(1);
  held_.employer = facts_.integer(2);
  held_.documents = static_cast<std::uint32_t>(facts_.integer(3));
  held_.bound = static_cast<std::uint32_t>(facts_.integer(4));
  held_.names = facts_.view(5);
  facts_.reset();
  known_ = block;
  return held_;
}

bool BlockReader::in_use(std::int64_t block) { return first(in_use_(block)) != 0; }
BlockReader::Ids BlockReader::with_hash(std::int64_t hash) { return all(by_hash_(hash)); }
std::int64_t BlockReader::with_key(std::string_view key) {
  return first(by_key_(block_hash(key), key));
}

BlockReader::Ids BlockReader::with_base(std::string_view base) {
  // Frequent names have hundreds of homonyms, whose rows lie anywhere.
  Ids ids = all(ids_of_base_(base));
  if (ids.size() >= kMany) ahead_.rows("block", ids);
  return all(by_base_(base));
}

std::int64_t BlockReader::employed_homonym(std::string_view base, std::int64_t but) {
  return first(homonym_(base, but));
}
BlockReader::Ids BlockReader::names_of_gloss(std::int64_t gloss) { return names_of_.of(gloss); }
BlockReader::Ids BlockReader::glosses_of_name(std::int64_t name) { return glosses_of_.of(name); }

BlockReader::Ids BlockReader::ties(std::int64_t person) {
  Ids found = tied_.of(person);
  for (const std::int64_t one : ties_to_.of(person)) found.push_back(one);
  return found;
}

std::vector<BlockReader::Rule> BlockReader::rules(std::string_view key) {
  std::vector<Rule> found;
  for (rules_(key); rules_.step();)
    found.emplace_back(rules_.integer(0), rules_.text(1), rules_.text(2));
  rules_.reset();
  return found;
}

}  // namespace inyeon::store
