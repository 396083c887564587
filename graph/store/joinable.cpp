#include "graph/store/joinable.h"

#include <string>
#include <string_view>

#include "graph/identity/alias_pack.h"
#include "graph/store/block_table.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

// What brackets, sounds and ties speak of; homonyms; and what is kept to a document under a name
// that a bracket explains.
constexpr std::string_view kJoinable[] = {
    "SELECT id FROM block WHERE bound",
    "SELECT id FROM block WHERE base IN "
    "(SELECT base FROM block WHERE base IS NOT NULL GROUP BY base HAVING count(*) > 1)",
    "SELECT l.id FROM block s JOIN block l ON l.base = s.key WHERE s.bound AND s.bound & 1"};

}  // namespace

std::vector<bool> joinable_blocks(const Database& database) {
  std::vector<bool> blocks(
      static_cast<std::size_t>(database.integer("SELECT ifnull(max(id), 0) FROM block")) + 1);
  const auto mark = [&](Statement& rows) {
    while (rows.step()) blocks.at(static_cast<std::size_t>(rows.integer(0))) = true;
    rows.reset();
  };
  for (const std::string_view sql : kJoinable) {
    Statement rows = database.prepare(sql);
    mark(rows);
  }
  Statement by_key = database.prepare("SELECT id FROM block WHERE hash = ?1 AND key = ?2");
  Statement by_base = database.prepare("SELECT id FROM block WHERE base = ?1");
  const auto mark_name = [&](const std::string& key) {
    mark(by_key(block_hash(key), key));
    mark(by_base(key));
  };
  for (const std::string& key : database.vocabulary().aliases->keys_with_others()) mark_name(key);
  Statement rules = database.prepare("SELECT one FROM alias UNION SELECT other FROM alias");
  while (rules.step()) mark_name(rules.text(0));
  return blocks;
}

}  // namespace inyeon::store
