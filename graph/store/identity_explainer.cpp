#include "graph/store/identity_explainer.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

struct StoredMention {
  std::int64_t text = 0;
  MentionKind kind = MentionKind::kName;
  Span span;
};

std::vector<StoredMention> decode(std::string_view blob) {
  std::vector<StoredMention> mentions;
  while (!blob.empty()) {
    StoredMention one;
    one.text = static_cast<std::int64_t>(take_number(blob));
    const std::uint64_t kind = take_number(blob);
    one.kind = static_cast<MentionKind>(kind / 2);
    one.span.field = static_cast<Field>(kind % 2);
    one.span.begin = static_cast<std::uint32_t>(take_number(blob));
    one.span.end = one.span.begin + static_cast<std::uint32_t>(take_number(blob));
    take_number(blob);
    take_number(blob);
    mentions.push_back(one);
  }
  return mentions;
}

// Of the mentions before the bracket the nearest.
Span before(const std::vector<StoredMention>& mentions, const Span& gloss) {
  Span best;
  for (const StoredMention& one : mentions) {
    if (one.kind == MentionKind::kGloss || one.span.field != gloss.field) continue;
    if (one.span.end <= gloss.begin && one.span.end > best.end) best = one.span;
  }
  return best;
}

}  // namespace

IdentityExplainer::IdentityExplainer(const Database& database, NodeResolver& nodes)
    : nodes_(nodes),
      documents_(database.prepare(
          "SELECT d.id, d.key, d.lang, d.title, d.date, d.url, d.outlet, d.source FROM gloss g "
          "JOIN document d ON d.id = g.document WHERE g.name = ?1 AND g.gloss = ?2 "
          "ORDER BY d.date, d.key")),
      mentions_(database.prepare(
          "SELECT b.key, s.text, e.mentions FROM entity e JOIN block b ON b.id = e.block "
          "JOIN string s ON s.id = e.name WHERE e.document = ?1 ORDER BY e.position")),
      string_(database.prepare("SELECT text FROM string WHERE id = ?1")),
      employer_(database.prepare("SELECT ifnull(employer, 0) FROM block WHERE id = ?1")) {}

std::vector<IdentityAnswer> IdentityExplainer::answers(std::string_view one, std::string_view other,
                                                       NameIndex& names) {
  // A name that no text has, an alias of a pack or a ticker, stands for all that it leads to.
  const auto by_node = [&](std::string_view name) {
    Blocks blocks = names.blocks_named(name);
    if (blocks.empty()) blocks = names.blocks_called(name);
    std::map<std::string, Blocks> found;
    for (const std::int64_t block : blocks) found[nodes_.node_of(block).key].push_back(block);
    return found;
  };
  const auto ones = by_node(one);
  const auto others = by_node(other);
  std::vector<IdentityAnswer> same, apart;
  for (const auto& [one_key, from] : ones) {
    for (const auto& [other_key, to] : others) {
      IdentityAnswer answer;
      answer.one = nodes_.describe(nodes_.node_of(from.front()));
      answer.other = nodes_.describe(nodes_.node_of(to.front()));
      answer.same = one_key == other_key;
      answer.steps = answer.same ? way(from, to) : refused(from, to);
      (answer.same ? same : apart).push_back(std::move(answer));
    }
  }
  return same.empty() ? apart : same;
}

std::vector<IdentityStep> IdentityExplainer::way(const Blocks& from, const Blocks& to) {
  const NodeResolver::Surroundings area = nodes_.surroundings(from.front());
  const Joined joined = join(area.area);
  const auto is_in = [&](const std::vector<std::int64_t>& list, std::size_t i) {
    return std::find(list.begin(), list.end(), area.ids[i]) != list.end();
  };
  std::map<std::size_t, const Join*> came;  // by which join a block was reached
  std::vector<std::size_t> reached;
  for (std::size_t i = 0; i < area.ids.size(); ++i) {
    if (!is_in(from, i)) continue;
    came.emplace(i, nullptr);
    reached.push_back(i);
  }
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const std::size_t here = reached[at];
    if (is_in(to, here)) {
      std::vector<IdentityStep> steps;
      for (std::size_t i = here; came.at(i) != nullptr;) {
        const Join* by = came.at(i);
        steps.push_back(describe(area, *by));
        i = by->one == i ? by->other : by->one;
      }
      std::reverse(steps.begin(), steps.end());
      return steps;
    }
    for (const Join& one : joined.used) {
      if (one.one != here && one.other != here) continue;
      const std::size_t next = one.one == here ? one.other : one.one;
      if (came.emplace(next, &one).second) reached.push_back(next);
    }
  }
  return {};
}

std::vector<IdentityStep> IdentityExplainer::refused(const Blocks& from, const Blocks& to) {
  const NodeResolver::Surroundings area = nodes_.surroundings(from.front());
  const auto reaches = [&](const std::vector<std::int64_t>& list) {
    return std::any_of(list.begin(), list.end(), [&](std::int64_t id) {
      return std::find(area.ids.begin(), area.ids.end(), id) != area.ids.end();
    });
  };
  std::vector<IdentityStep> steps;
  if (!reaches(to)) return steps;
  for (const Join& one : join(area.area).refused) steps.push_back(describe(area, one));
  return steps;
}

IdentityStep IdentityExplainer::describe(const NodeResolver::Surroundings& area, const Join& join) {
  IdentityStep step;
  step.kind = join.kind;
  const std::int64_t one = area.ids[join.one];
  const std::int64_t other = area.ids[join.other];
  step.one = nodes_.block_name(one);
  step.other = nodes_.block_name(other);
  const std::string& one_key = area.area.blocks[join.one].key;
  const std::string& other_key = area.area.blocks[join.other].key;
  if (join.kind == JoinKind::kPack) step.by = known_by(one_key);
  if (join.kind == JoinKind::kEmployer) step.by = employer_of(one);
  if (join.kind == JoinKind::kSound) step.by = employer_of(is_sound(one_key) ? other : one);
  if (join.kind == JoinKind::kGloss) step.evidence = brackets(one, other, one_key, other_key);
  return step;
}

std::string IdentityExplainer::known_by(const std::string& key) const {
  const KnownEntity* known = AliasPack::builtin().find_name_key(name_key_of(key));
  if (known == nullptr) return {};
  std::string by = known->pack + ": " + known->key;
  if (!known->ticker.empty()) by += ", " + known->ticker;
  return by;
}

std::string IdentityExplainer::employer_of(std::int64_t block) {
  employer_(block).step();
  const std::int64_t employer = employer_.integer(0);
  employer_.reset();
  return employer == 0 ? std::string() : nodes_.name(nodes_.node_of(employer));
}

std::vector<IdentityEvidence> IdentityExplainer::brackets(std::int64_t name, std::int64_t gloss,
                                                          const std::string& name_key,
                                                          const std::string& gloss_key) {
  std::vector<IdentityEvidence> all;
  std::vector<std::int64_t> documents;
  for (documents_(name, gloss); documents_.step();) {
    IdentityEvidence one;
    documents.push_back(documents_.integer(0));
    one.document = {documents_.text(1), documents_.text(2), documents_.text(3), documents_.text(4),
                    documents_.text(5), documents_.text(6), documents_.text(7)};
    all.push_back(std::move(one));
  }
  documents_.reset();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (mentions_(documents[i]); mentions_.step();) {
      const std::string key = mentions_.text(0);
      if (name_key_of(key) != name_key_of(name_key)) continue;
      const auto mentions = decode(mentions_.view(2));
      for (const StoredMention& one : mentions) {
        if (one.kind != MentionKind::kGloss) continue;
        string_(one.text).step();
        const std::string text = string_.text(0);
        string_.reset();
        const KnownEntity* listed = AliasPack::builtin().find_ticker(text);
        const bool ticker = listed != nullptr && !listed->name_keys.empty() &&
                            listed->name_keys.front() == gloss_key;
        if (!ticker && inyeon::name_key(type_of(key), text) != name_key_of(gloss_key)) continue;
        all[i].gloss = one.span;
        all[i].gloss_text = text;
        all[i].name = before(mentions, one.span);
        all[i].name_text = mentions_.text(1);
        break;
      }
    }
    mentions_.reset();
  }
  return all;
}

}  // namespace inyeon::store
