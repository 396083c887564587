#include "graph/store/shares.h"

#include <algorithm>
#include <cmath>

#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"
#include "graph/store/blob.h"
#include "graph/store/incidence.h"

namespace inyeon::store {
namespace {

bool is_name(MentionKind kind) {
  return kind == MentionKind::kName || kind == MentionKind::kGloss || kind == MentionKind::kShort;
}

BlockShare& share_at(std::vector<BlockShare>& shares, std::int64_t block) {
  return *std::lower_bound(
      shares.begin(), shares.end(), block,
      [](const BlockShare& share, std::int64_t wanted) { return share.block < wanted; });
}

void add(BlockShare& share, const Incidence& incidence) {
  ++share.statements;
  put_incidence(share.incidences, incidence);
}

}  // namespace

std::uint64_t figure_hash(std::string_view text, std::string_view normalized,
                          std::string_view unit) {
  std::string meaning = normalized.empty() ? normalized_name(text) : std::string(normalized);
  meaning += '\x1f';
  if (!normalized.empty()) meaning += unit;
  return stable_hash(meaning);
}

std::vector<BlockShare> shares_of(const Extraction& extraction,
                                  const std::vector<std::int64_t>& blocks, const WordNumber& word) {
  std::vector<std::int64_t> sorted(blocks);
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<BlockShare> shares;
  shares.reserve(sorted.size());
  const std::uint32_t date = word(extraction.document.date);
  for (const std::int64_t block : sorted) shares.push_back({block, date, 0, {}});
  for (std::size_t i = 0; i < extraction.relations.size(); ++i) {
    const Relation& relation = extraction.relations[i];
    const std::int64_t subject = blocks.at(relation.subject);
    const auto* object = std::get_if<EntityIndex>(&relation.object);
    Incidence one;
    one.position = static_cast<std::uint32_t>(i);
    one.status = relation.status;
    one.predicate = word(relation.predicate);
    one.metric = word(relation.metric);
    one.label = word(relation.label);
    one.confidence = static_cast<std::uint32_t>(std::llround(relation.confidence * 1000));
    one.qualified = !relation.qualifiers.empty();
    one.outward = true;
    one.figure = object == nullptr;
    one.other = object == nullptr ? figure_hash(std::get<Literal>(relation.object))
                                  : static_cast<std::uint64_t>(blocks.at(*object));
    add(share_at(shares, subject), one);
    if (object == nullptr || blocks[*object] == subject) continue;
    one.outward = false;
    one.other = static_cast<std::uint64_t>(subject);
    add(share_at(shares, blocks[*object]), one);
  }
  return shares;
}

std::string payload_of(const BlockShare& share) {
  std::string payload;
  put_number(payload, share.date);
  put_number(payload, share.statements);
  payload += share.incidences;
  return payload;
}

std::vector<std::string_view> surfaces_of(const Entity& entity) {
  std::vector<std::string_view> names{entity.name};
  for (const Mention& mention : entity.mentions) {
    if (is_name(mention.kind)) names.push_back(mention.text);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace inyeon::store
