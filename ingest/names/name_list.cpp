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

// A byte trie whose edges stand in one open hash table: quick to build, and quick to leave where
// the text has no name.
struct NameList::Impl {
  struct Edge {
    std::uint64_t key = 0;  // (node << 8 | byte) + 1
    std::uint32_t node = 0;
  };
  std::vector<Edge> edges = std::vector<Edge>(1U << 12U);
  std::size_t used = 0;
  std::vector<std::uint32_t> entry_of{kNone};
  std::vector<NameEntry> entries;
  std::deque<std::string> made;  // surfaces that no list has as they are

  std::size_t slot(std::uint64_t key) const {
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 20U) & (edges.size() - 1);
    while (edges[at].key != 0 && edges[at].key != key) at = (at + 1) & (edges.size() - 1);
    return at;
  }
  static std::uint64_t key_of(std::uint32_t node, char byte) {
    return (std::uint64_t{node} << 8U | static_cast<unsigned char>(byte)) + 1;
  }
  std::uint32_t next(std::uint32_t node, char byte) const {
    const Edge& edge = edges[slot(key_of(node, byte))];
    return edge.key == 0 ? kNone : edge.node;
  }
  void grow() {
    std::vector<Edge> old(edges.size() * 2);
    old.swap(edges);
    for (const Edge& edge : old) {
      if (edge.key != 0) edges[slot(edge.key)] = edge;
    }
  }
  std::uint32_t step(std::uint32_t node, char byte) {
    if (used * 2 > edges.size()) grow();
    Edge& edge = edges[slot(key_of(node, byte))];
    if (edge.key == 0) {
      edge = {key_of(node, byte), static_cast<std::uint32_t>(entry_of.size())};
      entry_of.push_back(kNone);
      ++used;
    }
    return edge.node;
  }
  void add(const NameEntry& entry) {
    std::uint32_t node = 0;
    for (const char c : entry.surface) node = step(node, c);
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
    for (std::size_t at = begin; at < text.size(); ++at) {
      node = impl_->next(node, text[at]);
      if (node == kNone) break;
      const std::uint32_t entry = impl_->entry_of[node];
      if (entry == kNone || !may_end(text, at + 1)) continue;
      matches.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1),
                         impl_->entries[entry]});
    }
    std::reverse(matches.begin() + static_cast<std::ptrdiff_t>(first), matches.end());
  }
}

bool NameList::lookup(std::string_view surface, NameEntry& entry) const {
  std::uint32_t node = 0;
  for (const char c : surface) {
    node = impl_->next(node, c);
    if (node == kNone) return false;
  }
  if (impl_->entry_of[node] == kNone) return false;
  entry = impl_->entries[impl_->entry_of[node]];
  return true;
}

std::size_t NameList::size() const { return impl_->entries.size(); }

}  // namespace inyeon
