#include "graph/store/words.h"

#include "graph/model/problem.h"

namespace inyeon::store {

Words::Words(const Database& database)
    : database_(database),
      find_(database.prepare("SELECT id FROM word WHERE text = ?1")),
      add_(database.prepare("INSERT INTO word (text) VALUES (?1)")),
      read_(database.prepare("SELECT text FROM word WHERE id = ?1")) {}

std::uint32_t Words::find(std::string_view text) {
  if (text.empty()) return 0;
  std::string word(text);
  if (const auto known = numbers_.find(word); known != numbers_.end()) return known->second;
  const bool present = find_(text).step();
  const auto id = present ? static_cast<std::uint32_t>(find_.integer(0)) : 0U;
  find_.reset();
  if (present) numbers_.emplace(std::move(word), id);
  return id;
}

std::uint32_t Words::number(std::string_view text) {
  if (const std::uint32_t known = find(text); known != 0 || text.empty()) return known;
  add_(text).run();
  const auto id = static_cast<std::uint32_t>(database_.last_id());
  numbers_.emplace(text, id);
  return id;
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
