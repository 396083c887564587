#include "graph/store/name_index.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"
#include "graph/model/schema.h"

namespace inyeon::store {
namespace {

constexpr std::string_view kBlockInUse =
    "SELECT id FROM block WHERE key = ?1 AND EXISTS (SELECT 1 FROM entity WHERE block = id)";

// Hangul in its letters, so that one wrong vowel is one wrong letter.
icu::UnicodeString letters(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  const auto whole = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  return U_FAILURE(error) ? whole : nfd->normalize(whole, error);
}

std::size_t distance(const icu::UnicodeString& a, const icu::UnicodeString& b) {
  const auto width = static_cast<std::size_t>(b.length());
  std::vector<std::size_t> row(width + 1);
  for (std::size_t j = 0; j <= width; ++j) row[j] = j;
  for (std::int32_t i = 0; i < a.length(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= width; ++j) {
      const std::size_t substituted =
          diagonal + (a[i] == b[static_cast<std::int32_t>(j) - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[width];
}

bool more_mentioned(const GraphNode& a, const GraphNode& b) {
  return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
}

}  // namespace

NameIndex::NameIndex(const Database& database, NodeResolver& nodes)
    : database_(database), nodes_(nodes) {}

std::vector<std::int64_t> NameIndex::blocks_named(std::string_view name) {
  std::set<std::int64_t> blocks;
  for (const std::string& type : Schema::core().types()) {
    for (const std::int64_t block : nodes_.blocks_of_name(name_key(type, name)))
      blocks.insert(block);
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<std::int64_t> NameIndex::blocks_called(std::string_view name) {
  std::set<std::int64_t> blocks;
  const auto collect = [&](Statement& rows) {
    while (rows.step()) blocks.insert(rows.integer(0));
    rows.reset();
  };
  Statement by_name = database_.prepare("SELECT block FROM surface WHERE normalized = ?1");
  const std::string plain = normalized_name(name);
  collect(by_name(plain));
  const std::string company = normalized_organization(name);
  if (company != plain) collect(by_name(company));
  Statement by_key = database_.prepare(kBlockInUse);
  const auto add_known = [&](const KnownEntity* entity) {
    if (entity == nullptr) return;
    for (const std::string& key : entity->name_keys) collect(by_key(key));
  };
  const AliasPack& pack = AliasPack::builtin();
  add_known(pack.find_ticker(name));
  for (const std::string& type : Schema::core().types()) {
    add_known(pack.find(type, name));
    const std::string key = name_key(type, name);
    collect(by_key(key));
  }
  return {blocks.begin(), blocks.end()};
}

std::vector<GraphNode> NameIndex::find(std::string_view name) {
  std::map<std::string, GraphNode> found;
  for (const std::int64_t block : blocks_called(name)) {
    const Node& node = nodes_.node_of(block);
    if (!found.contains(node.key)) found.emplace(node.key, nodes_.describe(node));
  }
  std::vector<GraphNode> sorted;
  for (auto& [key, node] : found) sorted.push_back(std::move(node));
  std::sort(sorted.begin(), sorted.end(), more_mentioned);
  return sorted;
}

std::vector<GraphNode> NameIndex::search(std::string_view text, std::size_t limit) {
  const std::string wanted = normalized_name(text);
  Statement rows = database_.prepare(
      "SELECT block, min(CASE instr(normalized, ?1) WHEN 1 THEN normalized <> ?1 ELSE 2 END) "
      "FROM surface WHERE instr(normalized, ?1) > 0 GROUP BY block");
  std::map<std::string, std::pair<std::int64_t, GraphNode>> found;
  const auto add = [&](std::int64_t block, std::int64_t rank) {
    const Node& node = nodes_.node_of(block);
    const auto known = found.find(node.key);
    if (known == found.end()) {
      found.emplace(node.key, std::pair(rank, nodes_.describe(node)));
    } else {
      known->second.first = std::min(known->second.first, rank);
    }
  };
  for (const std::int64_t block : blocks_called(text)) add(block, 0);
  for (rows(wanted); rows.step();) add(rows.integer(0), rows.integer(1));
  std::vector<std::pair<std::int64_t, GraphNode>> ranked;
  for (auto& [key, one] : found) ranked.push_back(std::move(one));
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : more_mentioned(a.second, b.second);
  });
  std::vector<GraphNode> nodes;
  for (auto& [rank, node] : ranked) {
    if (nodes.size() < limit) nodes.push_back(std::move(node));
  }
  return nodes;
}

std::vector<std::string> NameIndex::suggest(std::string_view name, std::size_t limit) {
  const icu::UnicodeString wanted = letters(normalized_name(name));
  const auto most = static_cast<std::size_t>(std::max(1, wanted.length() / 3));
  Statement rows = database_.prepare(
      "SELECT f.normalized, min(s.text), sum(f.documents) FROM surface f "
      "JOIN string s ON s.id = f.text GROUP BY f.normalized");
  std::set<std::tuple<std::size_t, std::int64_t, std::string>> near;
  while (rows.step()) {
    const icu::UnicodeString candidate = letters(rows.view(0));
    const auto apart = static_cast<std::size_t>(std::abs(candidate.length() - wanted.length()));
    if (apart > most) continue;
    const std::size_t steps = distance(wanted, candidate);
    if (steps <= most) near.emplace(steps, -rows.integer(2), rows.text(1));
    if (near.size() > limit) near.erase(std::prev(near.end()));
  }
  std::vector<std::string> names;
  for (const auto& [steps, documents, text] : near) names.push_back(text);
  return names;
}

}  // namespace inyeon::store
