#include "graph/store/bonds.h"

#include <algorithm>

#include "graph/identity/identify.h"

namespace inyeon::store {

Bonds::Bonds(const Database& database)
    : key_(database.prepare("SELECT key FROM block WHERE id = ?1")),
      names_(database, "gloss", "gloss", "name"),
      glosses_(database, "gloss", "name", "gloss"),
      ties_(database.prepare("SELECT 1 FROM tie WHERE one = ?1 UNION ALL "
                             "SELECT 1 FROM tie WHERE other = ?1 LIMIT 1")),
      of_document_(database.prepare("SELECT name FROM gloss WHERE document = ?1 UNION "
                                    "SELECT gloss FROM gloss WHERE document = ?1 UNION "
                                    "SELECT one FROM tie WHERE document = ?1 UNION "
                                    "SELECT other FROM tie WHERE document = ?1")),
      present_(database.prepare("SELECT 1 FROM gloss WHERE gloss = ?1 AND name = ?2 LIMIT 1")),
      read_(database.prepare("SELECT bound FROM block WHERE id = ?1")),
      write_(database.prepare("UPDATE block SET bound = ?2 WHERE id = ?1")) {}

std::vector<std::int64_t> Bonds::partners(std::int64_t block, std::size_t most) {
  std::vector<std::int64_t> found = names_.of(block, most);
  for (const std::int64_t gloss : glosses_.of(block, most)) found.push_back(gloss);
  return found;
}

bool Bonds::shared(std::int64_t sound) { return partners(sound, 2).size() > 1; }

bool Bonds::sound(std::int64_t block) {
  const bool is = key_(block).step() && is_sound(key_.view(0));
  key_.reset();
  return is;
}

std::uint32_t Bonds::of(std::int64_t block) {
  if (sound(block)) return shared(block) ? kInBrackets : 0U;
  const std::vector<std::int64_t> others = partners(block);
  const bool tied = ties_(block).step();
  ties_.reset();
  const bool given = std::any_of(others.begin(), others.end(), [&](std::int64_t other) {
    return !sound(other) || shared(other);
  });
  return (given ? kInBrackets : 0U) | (tied ? kTied : 0U);
}

bool Bonds::present(std::int64_t name, std::int64_t gloss) {
  const bool is = present_(gloss, name).step();
  present_.reset();
  return is;
}

void Bonds::touch_document(std::int64_t document) {
  std::vector<std::int64_t> ends;
  for (of_document_(document); of_document_.step();) ends.push_back(of_document_.integer(0));
  of_document_.reset();
  for (const std::int64_t end : ends) {
    touch(end);
    if (!sound(end)) continue;
    for (const std::int64_t other : partners(end)) touch(other);
  }
}

void Bonds::flush() {
  // One more or one less that shares a sound may change what holds for all the others.
  std::set<std::int64_t> all(touched_);
  for (const std::int64_t block : touched_) {
    if (!sound(block)) continue;
    for (const std::int64_t other : partners(block)) all.insert(other);
  }
  for (const std::int64_t block : all) {
    if (!read_(block).step()) continue;
    const std::int64_t before = read_.integer(0);
    read_.reset();
    const std::int64_t now = of(block);
    if (now != before) write_(block, now).run();
  }
  touched_.clear();
}

}  // namespace inyeon::store
