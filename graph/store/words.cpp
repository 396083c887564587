#include "graph/store/words.h"

#include "graph/model/problem.h"

namespace inyeon::store {

Words::Words(const Database& database)
    : database_(database),
      find_(database.prepare("SELECT id FROM word WHERE text = ?1")),
      add_(database.prepare("INSERT INTO word (text) VALUES (?1)")),
      read_(database.prepare("SELECT text FROM word WHERE id = ?1")) {}

std::uint32_t Words::number(std::string_view text) {
  if (text.empty()) return 0;
  std::string word(text);
  if (const auto known = numbers_.find(word); known != numbers_.end()) return known->second;
  std::int64_t id = 0;
  if (find_(text).step()) {
    id = find_.integer(0);
  } else {
    add_(text).run();
    id = database_.last_id();
  }
  find_.reset();
  return numbers_.emplace(std::move(word), static_cast<std::uint32_t>(id)).first->second;
}

const std::string& Words::text(std::uint32_t number) {
  if (const auto known = texts_.find(number); known != texts_.end()) return known->second;
  std::string word;
  if (number != 0) {
    if (!read_(number).step())
      throw CorruptionError("the graph file is damaged: a word is missing");
    word = read_.text(0);
    read_.reset();
  }
  return texts_.emplace(number, std::move(word)).first->second;
}

void Words::forget() {
  numbers_.clear();
  texts_.clear();
}

}  // namespace inyeon::store
