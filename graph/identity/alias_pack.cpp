#include "graph/identity/alias_pack.h"

#include <algorithm>
#include <limits>
#include <span>
#include <stdexcept>

#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/identity/spelling.h"
#include "graph/identity/stable_hash.h"
#include "graph/model/embedded_file.h"
#include "graph/model/schema.h"
#include "graph/pack/schema_pack.h"

namespace inyeon {

std::span<const EmbeddedFile> identity_data();

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

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

std::string joined(std::string_view type, std::string_view name) {
  std::string key(type);
  key += '\x1f';
  key += name;
  return key;
}

std::string_view base_name(const EmbeddedFile& file) {
  return std::string_view(file.name).substr(file.name.rfind('/') + 1);
}

}  // namespace

std::string name_key(std::string_view type, std::string_view name) {
  return joined(type, identity_form(type, name));
}

const AliasPack& AliasPack::builtin() {
  static const AliasPack pack = [] {
    AliasPack made;
    // The finder's lists have the usual name of a thing first; the others add to them.
    constexpr std::string_view kLast[] = {"aliases.tsv", "companies.tsv"};
    std::vector<const EmbeddedFile*> last(std::size(kLast));
    for (const EmbeddedFile& file : identity_data()) {
      const std::string_view name = base_name(file);
      if (const auto* at = std::find(std::begin(kLast), std::end(kLast), name);
          at != std::end(kLast)) {
        last[static_cast<std::size_t>(at - kLast)] = &file;
      } else {
        name == "generic.tsv" ? made.add_generic(file.content) : made.add_names(name, file.content);
      }
    }
    made.add_names(kLast[0], last[0]->content);
    made.add_companies(kLast[1], last[1]->content);
    return made;
  }();
  return pack;
}

std::size_t AliasPack::entity(std::string_view pack, std::string_view type, std::string_view key) {
  const auto [at, added] = by_key_.emplace(joined(type, key), entities_.size());
  if (added) {
    entities_.emplace_back();
    entities_.back().key = key;
    entities_.back().type = type;
    entities_.back().pack = pack;
  }
  return at->second;
}

void AliasPack::add_names(std::string_view pack, std::string_view tsv) {
  const Numbers earlier = by_name_;
  each_row(tsv, 4, [&](const std::vector<std::string_view>& cells) {
    const std::string_view key = cells[2].empty() ? cells[0] : cells[2];
    const std::size_t at = entity(pack, cells[1], key);
    entities_[at].well_known = true;
    add_alias(at, cells[0], earlier);
  });
  link_names();
}

void AliasPack::add_pack(const SchemaPack& pack) {
  const Numbers earlier = by_name_;
  for (const std::vector<PackName>* list : {&pack.names(), &pack.aliases()}) {
    for (const PackName& name : *list) {
      // A key that an earlier list knows as a name is that list's entity.
      const auto known = earlier.find(name_key(name.type, name.key));
      const bool there = known != earlier.end() && known->second != kNone;
      const std::size_t at = there ? known->second : entity(pack.name(), name.type, name.key);
      entities_[at].well_known = true;
      add_alias(at, name.surface, earlier);
    }
  }
  link_names();
}

void AliasPack::add_companies(std::string_view pack, std::string_view tsv) {
  const Numbers earlier = by_name_;
  each_row(tsv, 5, [&](const std::vector<std::string_view>& cells) {
    std::vector<std::string_view> names;
    for (const std::size_t column : {3, 4}) {
      for (const std::string_view name : split(cells[column], ';')) {
        if (!name.empty()) names.push_back(name);
      }
    }
    std::size_t at = known_company(names, cells[1]);
    if (at == kNone) at = entity(pack, cells[1], cells[0]);
    if (!cells[2].empty() && by_ticker_.emplace(cells[2], at).second &&
        entities_[at].ticker.empty())
      entities_[at].ticker = cells[2];
    for (const std::string_view name : names) add_alias(at, name, earlier);
  });
  link_names();
}

// None where the names lead to two entities: better two than a wrong one.
std::size_t AliasPack::known_company(const std::vector<std::string_view>& names,
                                     std::string_view type) const {
  std::size_t found = kNone;
  for (const std::string_view name : names) {
    const auto at = by_name_.find(name_key(type, name));
    if (at == by_name_.end() || at->second == kNone) continue;
    if (found != kNone && found != at->second) return kNone;
    found = at->second;
  }
  return found;
}

void AliasPack::add_alias(std::size_t entity, std::string_view alias, const Numbers& earlier) {
  KnownEntity& known = entities_[entity];
  std::string& name = has_hangul(alias) ? known.name_ko : known.name_en;
  if (name.empty()) name = alias;
  std::string key = name_key(known.type, alias);
  if (earlier.contains(key)) return;
  const auto [at, added] = by_name_.emplace(std::move(key), entity);
  if (!added && at->second != entity) at->second = kNone;
}

void AliasPack::link_names() {
  for (KnownEntity& entity : entities_) entity.name_keys.clear();
  for (const auto& [key, entity] : by_name_) {
    if (entity != kNone) entities_[entity].name_keys.push_back(key);
  }
  for (KnownEntity& entity : entities_) std::sort(entity.name_keys.begin(), entity.name_keys.end());
}

void AliasPack::add_generic(std::string_view tsv) {
  each_row(tsv, 2, [&](const std::vector<std::string_view>& cells) {
    generic_.insert(name_key(cells[0], cells[1]));
  });
}

const KnownEntity* AliasPack::find(std::string_view type, std::string_view name) const {
  return find_name_key(name_key(type, name));
}

const KnownEntity* AliasPack::find_name_key(std::string_view key) const {
  const auto at = by_name_.find(std::string(key));
  return at == by_name_.end() || at->second == kNone ? nullptr : &entities_[at->second];
}

const KnownEntity* AliasPack::find_ticker(std::string_view ticker) const {
  const auto at = by_ticker_.find(std::string(ticker));
  return at == by_ticker_.end() ? nullptr : &entities_[at->second];
}

bool AliasPack::is_generic(std::string_view type, std::string_view name) const {
  return generic_.contains(name_key(type, name));
}

std::uint64_t identity_rules() {
  // To be raised with every change of identify() or of what it calls.
  constexpr std::string_view kRules = "1";
  std::string parts(kRules);
  for (const EmbeddedFile& file : identity_data()) parts += hex(stable_hash(file.content));
  return stable_hash(parts);
}

}  // namespace inyeon
