#include "ingest/score/markers.h"

#include <algorithm>
#include <charconv>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::scoring {
namespace {

std::uint8_t class_number(std::string_view text) {
  std::uint8_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw CorruptionError("markers: \"" + std::string(text) + "\" is no class");
  }
  return number;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

Markers::Markers(std::string_view tsv) {
  for (const auto& row : tsv_rows(tsv)) {
    if (row.size() != 3 || (row[0] != "after" && row[0] != "before")) {
      throw CorruptionError("markers: a row is not side, marker, class");
    }
    (row[0] == "after" ? after_ : before_).emplace(row[1], class_number(row[2]));
    longest_ = std::max(longest_, row[1].size());
  }
}

std::uint8_t Markers::after(std::string_view text, std::size_t end) const {
  for (std::size_t size = std::min(longest_, text.size() - end); size > 0; --size) {
    const auto found = after_.find(text.substr(end, size));
    if (found != after_.end()) return found->second;
  }
  return 0;
}

std::uint8_t Markers::before(std::string_view text, std::size_t begin) const {
  std::size_t end = begin;
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t first = end;
  while (first > 0 && text[first - 1] != ' ' && text[first - 1] != '\n' && end - first < longest_) {
    --first;
  }
  std::string word(text.substr(first, end - first));
  std::transform(word.begin(), word.end(), word.begin(), lower);
  for (std::string_view rest = word; !rest.empty(); rest.remove_prefix(1)) {
    const auto found = before_.find(rest);
    if (found != before_.end() &&
        (rest.size() == word.size() || rest.size() < 2 || rest[0] < 'a')) {
      return found->second;
    }
  }
  return 0;
}

}  // namespace inyeon::scoring
