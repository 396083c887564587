#include "graph/gold/score.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace inyeon {
namespace {

using Surfaces = std::set<std::string>;

struct ComparedEntity {
  std::string_view type;
  std::string_view name;
  Surfaces surfaces;
};

struct ComparedRelation {
  const Relation* relation = nullptr;
  const ComparedEntity* subject = nullptr;
  const ComparedEntity* object = nullptr;  ///< nullptr for figures
  std::string value;                       ///< comparable form of a figure
};

/// A document with its surfaces prepared. Not copied: relations point into entities.
struct Compared {
  explicit Compared(const Extraction& extraction) : source(extraction) {
    for (const Entity& entity : extraction.entities) {
      ComparedEntity compared{entity.type, entity.name, {comparable(entity.name)}};
      for (const Mention& mention : entity.mentions)
        compared.surfaces.insert(comparable(mention.text));
      compared.surfaces.erase("");
      entities.push_back(std::move(compared));
    }
    for (const Relation& relation : extraction.relations) {
      if (relation.predicate != kOpenPredicate) relations.push_back(compare(relation));
    }
  }
  Compared(const Compared&) = delete;
  Compared& operator=(const Compared&) = delete;

  ComparedRelation compare(const Relation& relation) const {
    ComparedRelation compared{&relation, &entities[relation.subject], nullptr, {}};
    if (const auto* object = std::get_if<EntityIndex>(&relation.object)) {
      compared.object = &entities[*object];
    } else {
      compared.value = comparable(std::get<Literal>(relation.object).text);
    }
    return compared;
  }

  Surfaces values(const Qualifier& qualifier) const {
    if (const auto* entity = std::get_if<EntityIndex>(&qualifier.value))
      return entities[*entity].surfaces;
    return {comparable(std::get<Literal>(qualifier.value).text)};
  }

  const Extraction& source;
  std::vector<ComparedEntity> entities;
  std::vector<ComparedRelation> relations;
};

bool closed(std::string_view type) {
  return type == type::kOrganization || type == type::kPerson || type == type::kPlace ||
         type == type::kEvent;
}

bool fuzzy(std::string_view type) {
  return type == type::kProduct || type == type::kTechnology || type == type::kFacility ||
         type == type::kProject || type == type::kEvent;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

bool contains_either(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  if (std::min(code_points(a), code_points(b)) < 2) return false;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool share(const Surfaces& a, const Surfaces& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& s) { return b.contains(s); });
}

bool overlap(const Surfaces& a, const Surfaces& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& s) {
    return std::any_of(b.begin(), b.end(),
                       [&](const std::string& t) { return contains_either(s, t); });
  });
}

bool same(const ComparedEntity& predicted, const ComparedEntity& gold, bool lenient) {
  if (share(predicted.surfaces, gold.surfaces)) return true;
  return lenient && fuzzy(gold.type) && overlap(predicted.surfaces, gold.surfaces);
}

struct Test {
  const Schema& schema;
  bool lenient = true;
  bool predicate = true;

  bool operator()(const ComparedRelation& predicted, const ComparedRelation& gold) const {
    if (predicate && predicted.relation->predicate != gold.relation->predicate) return false;
    if (predicted.object == nullptr || gold.object == nullptr) {
      return predicted.object == gold.object && same(*predicted.subject, *gold.subject, lenient) &&
             contains_either(predicted.value, gold.value);
    }
    const auto ends = [&](const ComparedEntity& from, const ComparedEntity& to) {
      return same(*predicted.subject, from, lenient) && same(*predicted.object, to, lenient);
    };
    if (ends(*gold.subject, *gold.object)) return true;
    const bool either_way = !predicate || schema.symmetric(gold.relation->predicate);
    return either_way && ends(*gold.object, *gold.subject);
  }
};

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Greedy, in order: each gold item once.
template <typename Item, typename Same>
Pairs match(const std::vector<Item>& predicted, const std::vector<Item>& gold,
            const Same& same_item) {
  Pairs pairs;
  std::vector<bool> used(gold.size(), false);
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    for (std::size_t j = 0; j < gold.size(); ++j) {
      if (used[j] || !same_item(predicted[i], gold[j])) continue;
      used[j] = true;
      pairs.emplace_back(i, j);
      break;
    }
  }
  return pairs;
}

class Scorer {
 public:
  explicit Scorer(const Schema& schema) : schema_(schema) {}

  void add(const Compared& gold, const Compared& predicted) {
    add_entities(gold, predicted);
    add_relations(score_.exact, gold, predicted, {schema_, false, true});
    add_relations(score_.pairs, gold, predicted, {schema_, true, false});
    const Pairs pairs = add_relations(score_.lenient, gold, predicted, {schema_, true, true});
    for (const auto& [i, j] : pairs) {
      add_details(gold, gold.relations[j], predicted, predicted.relations[i]);
    }
    add_by_predicate(gold, predicted, pairs);
  }

  Score finish() {
    std::sort(score_.errors.begin(), score_.errors.end());
    return std::move(score_);
  }

 private:
  void add_entities(const Compared& gold, const Compared& predicted) {
    const Pairs pairs = match(predicted.entities, gold.entities,
                              [](const ComparedEntity& p, const ComparedEntity& g) {
                                return share(p.surfaces, g.surfaces);
                              });
    std::vector<bool> hit(predicted.entities.size(), false);
    for (const auto& [i, j] : pairs) {
      hit[i] = true;
      score_.entities.right += closed(gold.entities[j].type);
      score_.entities.predicted += closed(gold.entities[j].type);
      score_.types.right += predicted.entities[i].type == gold.entities[j].type;
    }
    for (std::size_t i = 0; i < predicted.entities.size(); ++i) {
      score_.entities.predicted += !hit[i] && closed(predicted.entities[i].type);
    }
    for (const ComparedEntity& entity : gold.entities) score_.entities.gold += closed(entity.type);
    score_.types.predicted += pairs.size();
    score_.types.gold += pairs.size();
    score_.entities_all.right += pairs.size();
    score_.entities_all.predicted += predicted.entities.size();
    score_.entities_all.gold += gold.entities.size();
  }

  static Pairs add_relations(Agreement& agreement, const Compared& gold, const Compared& predicted,
                             const Test& test) {
    Pairs pairs = match(predicted.relations, gold.relations, test);
    agreement.right += pairs.size();
    agreement.predicted += predicted.relations.size();
    agreement.gold += gold.relations.size();
    return pairs;
  }

  void add_details(const Compared& gold_document, const ComparedRelation& gold,
                   const Compared& predicted_document, const ComparedRelation& predicted) {
    score_.statuses.right += predicted.relation->status == gold.relation->status;
    ++score_.statuses.predicted;
    ++score_.statuses.gold;
    std::map<std::string, Surfaces> wanted;
    std::map<std::string, Surfaces> given;
    for (const Qualifier& q : gold.relation->qualifiers)
      wanted[q.key].merge(gold_document.values(q));
    for (const Qualifier& q : predicted.relation->qualifiers)
      given[q.key].merge(predicted_document.values(q));
    score_.qualifiers.gold += wanted.size();
    score_.qualifiers.predicted += given.size();
    for (const auto& [key, values] : wanted) {
      score_.qualifiers.right += given.contains(key) && overlap(given[key], values);
    }
  }

  void add_by_predicate(const Compared& gold, const Compared& predicted, const Pairs& pairs) {
    std::set<std::size_t> hit_predicted;
    std::set<std::size_t> hit_gold;
    for (const auto& [i, j] : pairs) {
      hit_predicted.insert(i);
      hit_gold.insert(j);
      ++score_.by_predicate[gold.relations[j].relation->predicate].right;
    }
    count("extra  ", predicted, hit_predicted, &Agreement::predicted);
    count("missed ", gold, hit_gold, &Agreement::gold);
  }

  void count(std::string_view kind, const Compared& document, const std::set<std::size_t>& hit,
             std::uint64_t Agreement::*counter) {
    for (std::size_t i = 0; i < document.relations.size(); ++i) {
      const ComparedRelation& relation = document.relations[i];
      ++(score_.by_predicate[relation.relation->predicate].*counter);
      if (!hit.contains(i))
        score_.errors.push_back(std::string(kind) + ' ' + describe(document, relation));
    }
  }

  static std::string describe(const Compared& document, const ComparedRelation& relation) {
    std::string text = document.source.document.id + "  " + std::string(relation.subject->name) +
                       " —" + relation.relation->predicate + '[' +
                       std::string(to_string(relation.relation->status)) + "]→ ";
    if (relation.object != nullptr) return text.append(relation.object->name);
    return text + relation.relation->metric + '=' +
           std::get<Literal>(relation.relation->object).text;
  }

  const Schema& schema_;
  Score score_;
};

}  // namespace

double Agreement::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Score score(const std::vector<Extraction>& gold, const std::vector<Extraction>& predicted,
            const Schema& schema) {
  std::unordered_map<std::string_view, const Extraction*> by_id;
  for (const Extraction& extraction : predicted) by_id[extraction.document.id] = &extraction;
  const Extraction nothing;
  Scorer scorer(schema);
  for (const Extraction& document : gold) {
    const auto found = by_id.find(document.document.id);
    scorer.add(Compared(document), Compared(found == by_id.end() ? nothing : *found->second));
  }
  return scorer.finish();
}

}  // namespace inyeon
