#include "graph/store/identity_explainer.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

// Of the mentions before the bracket the nearest.
Span before(const std::vector<Mention>& mentions, const Span& gloss) {
  Span best;
  for (const Mention& one : mentions) {
    if (one.kind == MentionKind::kGloss || one.span.field != gloss.field) continue;
    if (one.span.end <= gloss.begin && one.span.end > best.end) best = one.span;
  }
  return best;
}

bool find_bracket(const Entity& entity, const std::string& gloss_key, IdentityEvidence& found) {
  for (const Mention& one : entity.mentions) {
    if (one.kind != MentionKind::kGloss) continue;
    const KnownEntity* listed = AliasPack::builtin().find_ticker(one.text);
    const bool ticker =
        listed != nullptr && !listed->name_keys.empty() && listed->name_keys.front() == gloss_key;
    if (!ticker && name_key(entity.type, one.text) != name_key_of(gloss_key)) continue;
    found.gloss = one.span;
    found.gloss_text = one.text;
    found.name = before(entity.mentions, one.span);
    found.name_text = entity.name;
    return true;
  }
  return false;
}

}  // namespace

IdentityExplainer::IdentityExplainer(const Database& database, NodeResolver& nodes)
    : nodes_(nodes),
      contributions_(database),
      documents_(database.prepare("SELECT document FROM gloss WHERE name = ?1 AND gloss = ?2")),
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

std::vector<IdentityStep> IdentityExplainer::all(const Node& node) {
  const Surroundings area = nodes_.surroundings(node.id);
  std::vector<IdentityStep> steps;
  for (const Join& one : join(area.area, nodes_.aliases()).used) {
    if (std::binary_search(node.blocks.begin(), node.blocks.end(), area.ids[one.one]))
      steps.push_back(describe(area, one));
  }
  std::sort(steps.begin(), steps.end(), [](const IdentityStep& a, const IdentityStep& b) {
    return std::tie(a.kind, a.one, a.other) < std::tie(b.kind, b.one, b.other);
  });
  return steps;
}

std::vector<IdentityStep> IdentityExplainer::way(const Blocks& from, const Blocks& to) {
  const Surroundings area = nodes_.surroundings(from.front());
  const Joined joined = join(area.area, nodes_.aliases());
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
  const Surroundings area = nodes_.surroundings(from.front());
  const auto reaches = [&](const std::vector<std::int64_t>& list) {
    return std::any_of(list.begin(), list.end(), [&](std::int64_t id) {
      return std::find(area.ids.begin(), area.ids.end(), id) != area.ids.end();
    });
  };
  std::vector<IdentityStep> steps;
  if (!reaches(to)) return steps;
  for (const Join& one : join(area.area, nodes_.aliases()).refused)
    steps.push_back(describe(area, one));
  return steps;
}

IdentityStep IdentityExplainer::describe(const Surroundings& area, const Join& join) {
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
  const KnownEntity* known = nodes_.aliases().find_name_key(name_key_of(key));
  if (known == nullptr) return {};
  std::string by = known->pack + ": " + known->key;
  if (!known->ticker.empty()) by += ", " + known->ticker;
  return by;
}

std::string IdentityExplainer::employer_of(std::int64_t block) {
  employer_(block).step();
  const std::int64_t employer = employer_.integer(0);
  employer_.reset();
  return employer == 0 ? std::string() : nodes_.name(nodes_.node_of(employer).blocks);
}

std::vector<IdentityEvidence> IdentityExplainer::brackets(std::int64_t name, std::int64_t gloss,
                                                          const std::string& name_key,
                                                          const std::string& gloss_key) {
  std::vector<IdentityEvidence> found;
  for (documents_(name, gloss); documents_.step();) {
    const Extraction said =
        contributions_.contribution(static_cast<std::uint32_t>(documents_.integer(0))).extraction;
    IdentityEvidence one{said.document, {}, {}, {}, {}};
    for (const Entity& entity : said.entities) {
      const bool named = inyeon::name_key(entity.type, entity.name) == name_key_of(name_key);
      if (named && find_bracket(entity, gloss_key, one)) break;
    }
    found.push_back(std::move(one));
  }
  documents_.reset();
  std::sort(found.begin(), found.end(), [](const IdentityEvidence& a, const IdentityEvidence& b) {
    return std::tie(a.document.date, a.document.id) < std::tie(b.document.date, b.document.id);
  });
  return found;
}

}  // namespace inyeon::store
