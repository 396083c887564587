#include "ingest/reference/resolver.h"

#include <algorithm>

#include "graph/model/schema.h"
#include "ingest/reference/clusters.h"
#include "ingest/reference/implied.h"
#include "ingest/reference/salience.h"

namespace inyeon {
namespace {

// The fullest form names the entity; of equally long ones the first.
std::string fullest(const Document& document, const Analysis& analysis,
                    const std::vector<MentionIndex>& group) {
  std::string_view best;
  for (const MentionIndex mention : group) {
    if (analysis.mentions[mention].gloss_of) continue;
    const std::string_view surface = document.slice(analysis.mentions[mention].span);
    if (surface.size() > best.size()) best = surface;
  }
  if (best.empty()) best = document.slice(analysis.mentions[group.front()].span);
  return std::string(best);
}

class Resolver {
 public:
  Resolver(const Document& document, Analysis& analysis)
      : document_(document), analysis_(analysis) {
    result_.of_mention.resize(analysis.mentions.size());
  }

  Resolution run() {
    for (const auto& group : cluster_names(document_, analysis_)) add_entity(group);
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) refer(i);
    for (EntityDraft& entity : result_.entities) {
      std::sort(entity.mentions.begin(), entity.mentions.end());
    }
    if (analysis_.subjects_drop) add_implied_subjects(analysis_, result_);
    return std::move(result_);
  }

 private:
  void add_entity(const std::vector<MentionIndex>& group) {
    const auto index = static_cast<std::uint32_t>(result_.entities.size());
    const MentionCandidate& first = analysis_.mentions[group.front()];
    result_.entities.push_back(
        {fullest(document_, analysis_, group), first.type, group, first.core_type()});
    for (const MentionIndex mention : group) result_.of_mention[mention] = {index};
  }

  void refer(MentionIndex index) {
    switch (analysis_.mentions[index].reference) {
      case Reference::kTitled:
        return settle(index, titled(index));
      case Reference::kDescription:
      case Reference::kPronoun:
        return settle(index, meant(index));
      case Reference::kPair:
        result_.of_mention[index] = pair_before(index);
        return;
      case Reference::kNamed:
      case Reference::kOther:
        return;
    }
  }

  void settle(MentionIndex index, std::optional<std::uint32_t> entity) {
    if (!entity) return;
    result_.of_mention[index] = {*entity};
    result_.entities[*entity].mentions.push_back(index);
  }

  // 황 CEO, Mr. Huang: the last person so named before, else the first after.
  std::optional<std::uint32_t> titled(MentionIndex index) const {
    const std::string& surname = analysis_.mentions[index].head;
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) {
      if (analysis_.mentions[i].reference != Reference::kNamed || !named_so(i, surname)) continue;
      if (i < index)
        before = result_.of_mention[i].front();
      else if (!after)
        after = result_.of_mention[i].front();
    }
    return before ? before : after;
  }

  bool named_so(MentionIndex index, std::string_view surname) const {
    const MentionCandidate& mention = analysis_.mentions[index];
    if (mention.core_type() != type::kPerson || surname.empty()) return false;
    const std::string_view name = document_.slice(mention.span);
    return name.starts_with(surname) || name.ends_with(surname);
  }

  std::optional<std::uint32_t> meant(MentionIndex index) const {
    const auto& antecedent = analysis_.mentions[index].antecedent;
    if (!antecedent) return most_salient(index);
    const auto& entities = result_.of_mention[*antecedent];
    return entities.size() == 1 ? std::optional(entities.front()) : std::nullopt;
  }

  std::optional<std::uint32_t> most_salient(MentionIndex index) const {
    const auto centres = sentence_centres(analysis_, result_);
    return Salience(document_, analysis_, result_, centres).find(index);
  }

  // 양사, 3사, 이들: the last so many of the kind that one clause named together, else the last
  // named. Without a number, however many that clause named.
  std::vector<std::uint32_t> pair_before(MentionIndex index) const {
    const MentionCandidate& pair = analysis_.mentions[index];
    std::vector<std::uint32_t> best;
    for (const Clause& clause : analysis_.clauses) {
      auto together = parties_of(clause, index);
      const bool enough = pair.count == 0 ? together.size() >= 2 : together.size() == pair.count;
      if (enough) best = std::move(together);
    }
    return best.empty() ? last_named(index, std::max<std::size_t>(2, pair.count)) : best;
  }

  std::vector<std::uint32_t> parties_of(const Clause& clause, MentionIndex before) const {
    std::vector<std::uint32_t> found;
    for (const Argument& argument : clause.arguments) {
      if (argument.slot != Slot::kSubject && argument.slot != Slot::kComitative) continue;
      for (const MentionIndex mention : argument.mentions) {
        if (mention < before) add_party(mention, analysis_.mentions[before].core_type(), found);
      }
    }
    return found;
  }

  void add_party(MentionIndex mention, std::string_view type,
                 std::vector<std::uint32_t>& found) const {
    for (const std::uint32_t entity : result_.of_mention[mention]) {
      const bool known = std::find(found.begin(), found.end(), entity) != found.end();
      if (!known && result_.entities[entity].core_type == type) found.push_back(entity);
    }
  }

  std::vector<std::uint32_t> last_named(MentionIndex before, std::size_t count) const {
    std::vector<std::uint32_t> found;
    for (MentionIndex i = before; i-- > 0 && found.size() < count;) {
      if (analysis_.mentions[i].reference == Reference::kNamed)
        add_party(i, analysis_.mentions[before].core_type(), found);
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  const Document& document_;
  Analysis& analysis_;
  Resolution result_;
};

}  // namespace

Resolution resolve(const Document& document, Analysis& analysis) {
  return Resolver(document, analysis).run();
}

}  // namespace inyeon
