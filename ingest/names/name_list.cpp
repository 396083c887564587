#include "ingest/names/name_list.h"

#include <algorithm>
#include <deque>
#include <string>

#include "graph/model/problem.h"
#include "graph/pack/schema_pack.h"
#include "ingest/data/resources.h"

namespace inyeon {
namespace {

constexpr std::string_view kFolder = "names/";
// Lists made from stock exchanges: what a hand-written list says of a name goes first.
constexpr std::string_view kListed = "names/listed-";
constexpr std::uint32_t kNone = 0xFFFFFFFF;

bool is_hangul_lead(unsigned char c) { return c >= 0xEA && c <= 0xED; }
bool is_latin(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xC3;
}
bool has_hangul(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_hangul_lead(static_cast<unsigned char>(c)); });
}

unsigned char lead_before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return static_cast<unsigned char>(text[at]);
}

bool may_begin(std::string_view text, std::size_t at) {
  const auto here = static_cast<unsigned char>(text[at]);
  if ((here & 0xC0U) == 0x80) return false;
  const unsigned char before = lead_before(text, at);
  if (is_hangul_lead(here)) return !is_hangul_lead(before);
  return is_latin(here) && !is_latin(before);
}

bool may_end(std::string_view text, std::size_t at) {
  if (at == text.size() || !is_latin(static_cast<unsigned char>(text[at - 1]))) return true;
  return !is_latin(static_cast<unsigned char>(text[at]));
}

std::vector<const EmbeddedFile*> name_files(std::string_view language) {
  std::vector<const EmbeddedFile*> files;
  for (const EmbeddedFile& file : ingest_data()) {
    if (!file.name.starts_with(kFolder)) continue;
    // A folder below holds what is meant for one language alone.
    const std::string_view rest = std::string_view(file.name).substr(kFolder.size());
    const std::size_t slash = rest.find('/');
    if (slash == rest.npos || rest.substr(0, slash) == language) files.push_back(&file);
  }
  std::stable_partition(files.begin(), files.end(),
                        [](const EmbeddedFile* file) { return !file->name.starts_with(kListed); });
  return files;
}

}  // namespace

// A trie of characters whose edges stand in one open hash table: quick to build, and quick to leave
// where the text has no name.
struct NameList::Impl {
  std::vector<std::uint64_t> keys = std::vector<std::uint64_t>(1U << 16U);  // of edges; 0: none
  std::vector<std::uint32_t> targets = std::vector<std::uint32_t>(keys.size());  // nodes
  std::size_t used = 0;
  std::vector<std::uint32_t> entry_of{kNone};
  std::vector<NameEntry> entries;
  std::deque<std::string> made;  // surfaces that no list has as they are

  std::size_t slot(std::uint64_t key) const {
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 32U) & (keys.size() - 1);
    while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (keys.size() - 1);
    return at;
  }
  // The bytes of the character at `at`, which moves on, with the node that it leads on from. Takes
  // any bytes, always in the same way.
  static std::uint64_t key_of(std::uint32_t node, std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint64_t bytes = 0;
    for (const std::size_t end = std::min(at + size, text.size()); at < end; ++at)
      bytes = bytes << 8U | static_cast<unsigned char>(text[at]);
    return (std::uint64_t{node} + 1) << 32U | bytes;
  }
  std::uint32_t next(std::uint32_t node, std::string_view text, std::size_t& at) const {
    const std::size_t edge = slot(key_of(node, text, at));
    return keys[edge] == 0 ? kNone : targets[edge];
  }
  void grow() {
    std::vector<std::uint64_t> old_keys(keys.size() * 2);
    std::vector<std::uint32_t> old_targets(keys.size() * 2);
    old_keys.swap(keys);
    old_targets.swap(targets);
    for (std::size_t i = 0; i < old_keys.size(); ++i) {
      if (old_keys[i] == 0) continue;
      const std::size_t edge = slot(old_keys[i]);
      keys[edge] = old_keys[i];
      targets[edge] = old_targets[i];
    }
  }
  std::uint32_t step(std::uint32_t node, std::string_view text, std::size_t& at) {
    if (used * 2 > keys.size()) grow();
    const std::uint64_t key = key_of(node, text, at);
    const std::size_t edge = slot(key);
    if (keys[edge] == 0) {
      keys[edge] = key;
      targets[edge] = static_cast<std::uint32_t>(entry_of.size());
      entry_of.push_back(kNone);
      ++used;
    }
    return targets[edge];
  }
  void add(const NameEntry& entry) {
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < entry.surface.size();) node = step(node, entry.surface, at);
    if (entry_of[node] != kNone) return;
    entry_of[node] = static_cast<std::uint32_t>(entries.size());
    entries.push_back(entry);
  }
  void add(const SchemaPack& schema) {
    for (const PackName& name : schema.names())
      add({name.surface, name.type, name.key, name.ambiguous, true});
  }
  void add_capitalized(const PackName& name) {
    const char first = name.surface.front();
    if (first < 'a' || first > 'z') return;
    std::string& own = made.emplace_back(name.surface);
    own.front() = static_cast<char>(first - 'a' + 'A');
    add({own, name.type, name.key, name.ambiguous, true});
  }
};

NameList::NameList(std::string_view language, const SchemaPack* schema)
    : impl_(std::make_unique<Impl>()) {
  if (schema != nullptr) impl_->add(*schema);
  for (const EmbeddedFile* file : name_files(language)) {
    for (const auto& row : tsv_rows(file->content)) {
      if (row.size() != 4 || row[0].empty() || row[1].empty()) {
        throw CorruptionError("damaged name list " + std::string(file->name));
      }
      if (language != "ko" && has_hangul(row[0])) continue;
      impl_->add({row[0], row[1], row[2], row[3] == "ambiguous", false});
    }
  }
}

NameList::NameList(const SchemaPack& schema) : impl_(std::make_unique<Impl>()) {
  impl_->add(schema);
  for (const PackName& name : schema.names()) impl_->add_capitalized(name);
}

NameList::~NameList() = default;

void NameList::find(std::string_view text, std::vector<NameMatch>& matches) const {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!may_begin(text, begin)) continue;
    const std::size_t first = matches.size();
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < text.size();) {
      node = impl_->next(node, text, at);
      if (node == kNone) break;
      const std::uint32_t entry = impl_->entry_of[node];
      if (entry == kNone || !may_end(text, at)) continue;
      matches.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                         impl_->entries[entry]});
    }
    std::reverse(matches.begin() + static_cast<std::ptrdiff_t>(first), matches.end());
  }
}

bool NameList::lookup(std::string_view surface, NameEntry& entry) const {
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < surface.size();) {
    node = impl_->next(node, surface, at);
    if (node == kNone) return false;
  }
  if (impl_->entry_of[node] == kNone) return false;
  entry = impl_->entries[impl_->entry_of[node]];
  return true;
}

std::size_t NameList::size() const { return impl_->entries.size(); }

}  // namespace inyeon
