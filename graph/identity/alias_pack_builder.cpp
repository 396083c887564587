#include "graph/identity/alias_pack_builder.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "graph/identity/alias_image.h"
#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"

namespace inyeon {
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

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// Sorted, so that the image does not depend on the order of a hash.
std::vector<std::pair<std::string, std::uint32_t>> sorted_rows(
    const std::unordered_map<std::string, std::size_t>& numbers) {
  std::vector<std::pair<std::string, std::uint32_t>> rows;
  for (const auto& [text, number] : numbers)
    rows.emplace_back(text, number == kNone ? kNoEntity : static_cast<std::uint32_t>(number));
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::string lines_of(const KnownEntity& one) {
  std::string lines;
  for (const std::string* part :
       {&one.key, &one.type, &one.ticker, &one.name_ko, &one.name_en, &one.pack})
    lines += *part + '\n';
  lines += std::string(one.well_known ? kYes : "") + '\n';
  for (const std::string& key : one.name_keys) lines += key + '\n';
  return lines + '\n';
}

}  // namespace

void AliasPackBuilder::add_all(const std::vector<std::pair<std::string, std::string>>& files) {
  // To be raised with every change of identify() or of what it calls.
  constexpr std::string_view kRules = "1";
  std::string parts(kRules);
  // The finder's lists have the usual name of a thing first; the others add to them.
  std::string_view aliases, companies;
  for (const auto& [path, content] : files) {
    parts += hex(stable_hash(content));
    const std::string_view name = base_name(path);
    if (name == "aliases.tsv") {
      aliases = content;
    } else if (name == "companies.tsv") {
      companies = content;
    } else {
      name == "generic.tsv" ? add_generic(content) : add_names(name, content);
    }
  }
  add_names("aliases.tsv", aliases);
  add_companies("companies.tsv", companies);
  rules_ = stable_hash(parts);
}

std::size_t AliasPackBuilder::entity(std::string_view pack, std::string_view type,
                                     std::string_view key) {
  const auto [at, added] = by_key_.emplace(joined(type, key), entities_.size());
  if (added) {
    entities_.emplace_back();
    entities_.back().key = key;
    entities_.back().type = type;
    entities_.back().pack = pack;
  }
  return at->second;
}

void AliasPackBuilder::add_names(std::string_view pack, std::string_view tsv) {
  const Numbers earlier = by_name_;
  each_row(tsv, 4, [&](const std::vector<std::string_view>& cells) {
    const std::string_view key = cells[2].empty() ? cells[0] : cells[2];
    const std::size_t at = entity(pack, cells[1], key);
    entities_[at].well_known = true;
    add_alias(at, cells[0], earlier);
  });
}

void AliasPackBuilder::add_companies(std::string_view pack, std::string_view tsv) {
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
}

// None where the names lead to two entities: better two than a wrong one.
std::size_t AliasPackBuilder::known_company(const std::vector<std::string_view>& names,
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

void AliasPackBuilder::add_alias(std::size_t entity, std::string_view alias,
                                 const Numbers& earlier) {
  KnownEntity& known = entities_[entity];
  std::string& name = has_hangul(alias) ? known.name_ko : known.name_en;
  if (name.empty()) name = alias;
  std::string key = name_key(known.type, alias);
  if (earlier.contains(key)) return;
  const auto [at, added] = by_name_.emplace(std::move(key), entity);
  if (!added && at->second != entity) at->second = kNone;
}

void AliasPackBuilder::link_names() {
  for (KnownEntity& entity : entities_) entity.name_keys.clear();
  for (const auto& [key, entity] : by_name_) {
    if (entity != kNone) entities_[entity].name_keys.push_back(key);
  }
  for (KnownEntity& entity : entities_) std::sort(entity.name_keys.begin(), entity.name_keys.end());
}

void AliasPackBuilder::add_generic(std::string_view tsv) {
  each_row(tsv, 2, [&](const std::vector<std::string_view>& cells) {
    generic_.insert(name_key(cells[0], cells[1]));
  });
}

std::string AliasPackBuilder::hash_rows() const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
  for (std::uint32_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].name_keys.empty()) continue;
    const std::string& first = entities_[i].name_keys.front();
    rows.emplace_back(stable_hash(first), i);
    rows.emplace_back(stable_hash(key_apart(first)), i);
  }
  std::sort(rows.begin(), rows.end());
  std::string bytes;
  put_u32(bytes, static_cast<std::uint32_t>(rows.size()));
  for (const auto& [hash, entity] : rows) {
    put_u64(bytes, hash);
    put_u32(bytes, entity);
  }
  return bytes;
}

std::string AliasPackBuilder::image() {
  link_names();
  std::vector<std::pair<std::string, std::uint32_t>> generic;
  for (const std::string& key : generic_) generic.emplace_back(key, 0);
  std::sort(generic.begin(), generic.end());
  std::string bytes, offsets, lines;
  put_u64(bytes, rules_);
  put_u32(bytes, static_cast<std::uint32_t>(entities_.size()));
  for (const auto& rows : {sorted_rows(by_name_), sorted_rows(by_ticker_), generic})
    bytes += StringTable::made_of(rows);
  for (const KnownEntity& one : entities_) {
    put_u32(offsets, static_cast<std::uint32_t>(lines.size()));
    lines += lines_of(one);
  }
  return bytes + hash_rows() + offsets + lines;
}

}  // namespace inyeon
