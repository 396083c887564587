#include "graph/identity/alias_pack.h"

#include <limits>
#include <span>
#include <stdexcept>

#include "graph/identity/normalize.h"
#include "graph/model/embedded_file.h"

namespace inyeon {

std::span<const EmbeddedFile> identity_data();

namespace {

constexpr std::size_t kAmbiguous = std::numeric_limits<std::size_t>::max();

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t cut = text.find(separator);
    parts.push_back(text.substr(0, cut));
    if (cut == std::string_view::npos) return parts;
    text.remove_prefix(cut + 1);
  }
}

template <typename Visit>
void each_row(std::string_view tsv, std::size_t columns, Visit visit) {
  for (const std::string_view line : split(tsv, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    if (cells.size() != columns) throw std::invalid_argument("alias row: " + std::string(line));
    visit(cells);
  }
}

std::string alias_key(std::string_view type, std::string_view normalized) {
  return std::string(type) + '\x1f' + std::string(normalized);
}

}  // namespace

const AliasPack& AliasPack::builtin() {
  static const AliasPack pack = [] {
    AliasPack made;
    for (const std::string_view name : {"aliases.tsv", "companies.tsv", "generic.tsv"}) {
      for (const EmbeddedFile& file : identity_data()) {
        if (file.name != name) continue;
        name == "generic.tsv" ? made.add_generic(file.content) : made.add_aliases(file.content);
      }
    }
    return made;
  }();
  return pack;
}

void AliasPack::add_aliases(std::string_view tsv) {
  const auto earlier = by_alias_;
  each_row(tsv, 5, [&](const std::vector<std::string_view>& cells) {
    const std::string ticker(cells[2]);
    const auto known = ticker.empty() ? by_ticker_.end() : by_ticker_.find(ticker);
    std::size_t entity = entities_.size();
    const auto korean = split(cells[3], ';');
    const auto english = split(cells[4], ';');
    if (known != by_ticker_.end()) {
      entity = known->second;
    } else {
      entities_.push_back({std::string(cells[0]), std::string(cells[1]), ticker,
                           std::string(korean.front()), std::string(english.front())});
      by_key_.emplace(entities_.back().key, entity);
      if (!ticker.empty()) by_ticker_.emplace(ticker, entity);
    }
    for (const auto name : korean) add_alias(entity, name, earlier);
    for (const auto name : english) add_alias(entity, name, earlier);
  });
}

void AliasPack::add_alias(std::size_t entity, std::string_view alias,
                          const std::unordered_map<std::string, std::size_t>& earlier) {
  if (alias.empty()) return;
  const std::string& type = entities_[entity].type;
  std::string key = alias_key(type, normalized_for(type, alias));
  if (earlier.contains(key)) return;
  const auto [at, added] = by_alias_.emplace(std::move(key), entity);
  if (!added && at->second != entity) at->second = kAmbiguous;
}

void AliasPack::add_generic(std::string_view tsv) {
  each_row(tsv, 2, [&](const std::vector<std::string_view>& cells) {
    generic_.insert(alias_key(cells[0], normalized_for(cells[0], cells[1])));
  });
}

const KnownEntity* AliasPack::find(std::string_view type, std::string_view name) const {
  const auto at = by_alias_.find(alias_key(type, normalized_for(type, name)));
  return at == by_alias_.end() || at->second == kAmbiguous ? nullptr : &entities_[at->second];
}

const KnownEntity* AliasPack::find_ticker(std::string_view ticker) const {
  const auto at = by_ticker_.find(std::string(ticker));
  return at == by_ticker_.end() ? nullptr : &entities_[at->second];
}

const KnownEntity* AliasPack::find_key(std::string_view key) const {
  const auto at = by_key_.find(std::string(key));
  return at == by_key_.end() ? nullptr : &entities_[at->second];
}

bool AliasPack::is_generic(std::string_view type, std::string_view normalized) const {
  return generic_.contains(alias_key(type, normalized));
}

}  // namespace inyeon
