#include "graph/store/interner.h"

#include "graph/identity/stable_hash.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 500'000;

void remember(std::unordered_map<std::string, std::int64_t>& numbers, std::string_view text,
              std::int64_t id) {
  if (numbers.size() >= kMostRemembered) numbers.clear();
  numbers.emplace(text, id);
}

}  // namespace

Interner::Interner(const Database& database)
    : database_(database),
      find_string_(database.prepare("SELECT id FROM string WHERE text = ?1")),
      add_string_(database.prepare("INSERT INTO string (text) VALUES (?1)")),
      find_literal_(database.prepare("SELECT id FROM literal WHERE text = ?1 AND kind = ?2 AND "
                                     "normalized = ?3 AND unit = ?4")),
      add_literal_(database.prepare(
          "INSERT INTO literal (text, kind, normalized, unit) VALUES (?1, ?2, ?3, ?4)")),
      find_block_(database.prepare("SELECT id FROM block WHERE key = ?1")),
      add_block_(database.prepare(
          "INSERT INTO block (key, base, employer, hash) VALUES (?1, nullif(?2, ''), ?3, ?4)")) {}

std::int64_t Interner::string(std::string_view text) {
  const auto known = strings_.find(std::string(text));
  if (known != strings_.end()) return known->second;
  std::int64_t id = 0;
  if (find_string_(text).step()) {
    id = find_string_.integer(0);
  } else {
    add_string_(text).run();
    id = database_.last_id();
  }
  find_string_.reset();
  remember(strings_, text, id);
  return id;
}

std::optional<std::int64_t> Interner::optional_string(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return string(text);
}

std::int64_t Interner::literal(const Literal& literal) {
  const auto kind = static_cast<std::int64_t>(literal.kind);
  std::int64_t id = 0;
  if (find_literal_(literal.text, kind, literal.normalized, literal.unit).step()) {
    id = find_literal_.integer(0);
  } else {
    add_literal_(literal.text, kind, literal.normalized, literal.unit).run();
    id = database_.last_id();
  }
  find_literal_.reset();
  return id;
}

std::int64_t Interner::block(const IdentityKey& key) {
  const auto known = blocks_.find(key.key);
  if (known != blocks_.end()) return known->second;
  std::optional<std::int64_t> employer;
  if (!key.employer.empty()) employer = block({key.employer, {}, {}});
  std::int64_t id = 0;
  if (find_block_(key.key).step()) {
    id = find_block_.integer(0);
  } else {
    add_block_(key.key, key.base, employer, static_cast<std::int64_t>(stable_hash(key.key))).run();
    id = database_.last_id();
  }
  find_block_.reset();
  remember(blocks_, key.key, id);
  return id;
}

void Interner::forget() {
  strings_.clear();
  blocks_.clear();
}

}  // namespace inyeon::store
