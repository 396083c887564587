#include "cli/messages/catalogue.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace inyeon::cli {
namespace {

struct Place {
  std::size_t begin;
  std::size_t end;
  std::optional<std::size_t> number;
};

// The next {} or {N}; other braces are text.
std::optional<Place> next_place(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('{', from); at != std::string_view::npos;
       at = text.find('{', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('}')) return Place{at, at + 2, std::nullopt};
    if (rest.size() > 1 && rest[0] >= '0' && rest[0] <= '9' && rest[1] == '}')
      return Place{at, at + 3, static_cast<std::size_t>(rest[0] - '0')};
  }
  return std::nullopt;
}

std::vector<std::string_view> literals_of(std::string_view pattern) {
  std::vector<std::string_view> literals;
  std::size_t from = 0;
  while (const auto place = next_place(pattern, from)) {
    literals.push_back(pattern.substr(from, place->begin - from));
    from = place->end;
  }
  literals.push_back(pattern.substr(from));
  return literals;
}

bool fits(std::string_view sentence, const std::vector<std::string_view>& literals,
          std::vector<std::string_view>& values) {
  values.clear();
  if (!sentence.starts_with(literals.front())) return false;
  sentence.remove_prefix(literals.front().size());
  for (std::size_t i = 1; i < literals.size(); ++i) {
    const bool last = i + 1 == literals.size();
    if (last && !sentence.ends_with(literals[i])) return false;
    const std::size_t at = last ? sentence.size() - literals[i].size() : sentence.find(literals[i]);
    if (at == std::string_view::npos) return false;
    values.push_back(sentence.substr(0, at));
    sentence.remove_prefix(at + literals[i].size());
  }
  return true;
}

}  // namespace

std::string fill(std::string_view pattern, const std::vector<std::string>& values) {
  std::string result;
  std::size_t from = 0;
  std::size_t next = 0;
  while (const auto place = next_place(pattern, from)) {
    result += pattern.substr(from, place->begin - from);
    const std::size_t index = place->number.value_or(next++);
    if (index < values.size()) result += values[index];
    from = place->end;
  }
  return result += pattern.substr(from);
}

Catalogue::Catalogue(std::string_view tsv) : content_(tsv) {
  std::string_view rest = content_;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t eol = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, eol);
    rest.remove_prefix(std::min(eol + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const auto fail = [&](const char* what) {
      throw std::invalid_argument("line " + std::to_string(number) + ": " + what);
    };
    if (tab == std::string_view::npos || line.find('\t', tab + 1) != std::string_view::npos)
      fail("expected two columns");
    const std::string_view english = line.substr(0, tab);
    const std::string_view translation = line.substr(tab + 1);
    Pattern pattern{literals_of(english), translation, 0};
    if (pattern.literals.size() != literals_of(translation).size())
      fail("the translation has other places for values");
    if (!exact_.emplace(english, translation).second) fail("stands there twice");
    if (pattern.literals.size() == 1) continue;
    for (const std::string_view literal : pattern.literals) pattern.weight += literal.size();
    patterns_.push_back(std::move(pattern));
  }
  std::stable_sort(patterns_.begin(), patterns_.end(),
                   [](const Pattern& a, const Pattern& b) { return a.weight > b.weight; });
}

std::string_view Catalogue::pattern(std::string_view english) const {
  const auto at = exact_.find(english);
  return at == exact_.end() ? english : at->second;
}

const Catalogue::Pattern* Catalogue::match(std::string_view sentence,
                                           std::vector<std::string_view>& values) const {
  for (const Pattern& pattern : patterns_) {
    if (fits(sentence, pattern.literals, values)) return &pattern;
  }
  return nullptr;
}

std::string Catalogue::sentence(std::string_view english) const {
  if (const auto at = exact_.find(english); at != exact_.end()) return std::string(at->second);
  std::vector<std::string_view> values;
  const Pattern* found = match(english, values);
  if (found == nullptr) return std::string(english);
  std::vector<std::string> translated;
  for (const std::string_view value : values) {
    // A value may be a sentence itself ("Permission denied"); a single word is rather a name.
    const bool may_be_sentence = value.find(' ') != std::string_view::npos;
    translated.push_back(may_be_sentence ? sentence(value) : std::string(value));
  }
  return fill(found->translation, translated);
}

}  // namespace inyeon::cli
