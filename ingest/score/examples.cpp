#include "ingest/score/examples.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "graph/gold/score.h"
#include "ingest/score/candidates.h"

namespace inyeon::scoring {
namespace {

using Surfaces = std::set<std::string>;

Surfaces surfaces_of(const Entity& entity) {
  Surfaces surfaces{comparable(entity.name)};
  for (const Mention& mention : entity.mentions) surfaces.insert(comparable(mention.text));
  surfaces.erase("");
  return surfaces;
}

Surfaces surfaces_of(const Document& document, const Analysis& analysis, const EntityDraft& draft) {
  Surfaces surfaces{comparable(draft.name)};
  for (const MentionIndex mention : draft.mentions)
    surfaces.insert(comparable(document.slice(analysis.mentions[mention].span)));
  surfaces.erase("");
  return surfaces;
}

bool share(const Surfaces& a, const Surfaces& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& s) { return b.contains(s); });
}

bool contains(std::string_view a, std::string_view b) {
  return std::min(a.size(), b.size()) >= 4 && (a.find(b) != a.npos || b.find(a) != b.npos);
}

bool named_exactly(std::string_view type) {
  return type == type::kOrganization || type == type::kPerson || type == type::kPlace;
}

bool same(const Surfaces& ours, const Entity& gold, const Surfaces& theirs) {
  if (share(ours, theirs)) return true;
  if (named_exactly(gold.type)) return false;
  for (const auto& a : ours) {
    for (const auto& b : theirs) {
      if (contains(a, b)) return true;
    }
  }
  return false;
}

/// Gold relations by our entities.
class Key {
 public:
  Key(const Document& document, const Analysis& analysis, const Resolution& resolution,
      const Extraction& gold)
      : gold_(gold) {
    std::vector<Surfaces> theirs;
    for (const Entity& entity : gold.entities) theirs.push_back(surfaces_of(entity));
    for (const EntityDraft& draft : resolution.entities) {
      const Surfaces ours = surfaces_of(document, analysis, draft);
      auto& matches = matches_.emplace_back();
      for (EntityIndex i = 0; i < gold.entities.size(); ++i) {
        if (same(ours, gold.entities[i], theirs[i])) matches.insert(i);
      }
    }
  }

  /// The gold relation that says it.
  const Relation* find(const PredicateInfo& info, const Standing& subject, const Standing& object,
                       const Analysis& analysis) const {
    for (const Relation& relation : gold_.relations) {
      if (relation.predicate != info.name) continue;
      if (info.literal_object) {
        if (is(subject, relation.subject) && same_figure(relation, analysis, object.mention))
          return &relation;
        continue;
      }
      const auto* end = std::get_if<EntityIndex>(&relation.object);
      if (end == nullptr) continue;
      if (is(subject, relation.subject) && is(object, *end)) return &relation;
      if (info.symmetric && is(subject, *end) && is(object, relation.subject)) return &relation;
    }
    return nullptr;
  }

 private:
  bool is(const Standing& standing, EntityIndex gold) const {
    return matches_[standing.entity].contains(gold);
  }

  static bool same_figure(const Relation& relation, const Analysis& analysis, LiteralIndex index) {
    const auto* value = std::get_if<Literal>(&relation.object);
    if (value == nullptr) return false;
    const std::string ours = comparable(analysis.literals[index].literal.text);
    const std::string theirs = comparable(value->text);
    return ours == theirs || contains(ours, theirs);
  }

  const Extraction& gold_;
  std::vector<std::set<EntityIndex>> matches_;
};

bool overlap(const Span& a, const Span& b) {
  return a.field == b.field && a.begin < b.end && b.begin < a.end;
}

Document document_of(const Extraction& gold) {
  Document document;
  document.info = gold.document;
  document.text = gold.text;
  return document;
}

// Where gold's evidence stands in the text; some files give no offsets.
Span evidence_span(const Document& document, const Relation& relation) {
  if (relation.evidence.span.size() > 0) return relation.evidence.span;
  for (const Field field : {Field::kText, Field::kTitle}) {
    const std::size_t at = document.field(field).find(relation.evidence.quote);
    if (at == std::string_view::npos) continue;
    Span span;
    span.field = field;
    span.begin = static_cast<decltype(span.begin)>(at);
    span.end = static_cast<decltype(span.end)>(at + relation.evidence.quote.size());
    return span;
  }
  return {};
}

}  // namespace

ExampleMaker::ExampleMaker(const LanguagePack& pack, const FrameLexicon& lexicon,
                           const FrameTable& table, std::string_view markers)
    : pack_(pack),
      frames_(lexicon),
      table_(table),
      markers_(markers),
      triggers_(lexicon, table, Schema::core()) {}

void ExampleMaker::add(const Extraction& gold, ExampleSet& set) const {
  set.gold.resize(kPredicateCount);
  for (const Relation& relation : gold.relations) {
    const PredicateInfo* info = Schema::core().find(relation.predicate);
    if (info == nullptr) continue;
    ++set.gold[static_cast<std::size_t>(info - Schema::core().predicates().data())];
  }
  read(gold, set.documents++, false, set);
}

void ExampleMaker::add_practice(const Extraction& gold, ExampleSet& set) const {
  read(gold, set.documents - 1, true, set);
}

void ExampleMaker::read(const Extraction& gold, std::uint32_t number, bool practice,
                        ExampleSet& set) const {
  const Schema& schema = Schema::core();
  const Document document = document_of(gold);
  Analysis analysis = pack_.analyse(document);
  const Resolution resolution = resolve(document, analysis);
  const auto proposals = propose(document, analysis, resolution, frames_, table_, schema);
  const DocumentView view{document, analysis, resolution, proposals, triggers_, markers_, schema};
  const Scenes scenes = set_scenes(view);
  const Key key(document, analysis, resolution, gold);
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> triples;
  WordMemo memo(resolution);
  for (const Scene& scene : scenes.sentences) {
    memo.start(scene, analysis.sentences[scene.sentence].tokens.size());
    for (const Candidate& candidate : find_candidates(view, scenes, scene)) {
      const PredicateInfo& info = schema.predicates()[candidate.predicate];
      const Relation* right = key.find(info, candidate.subject, candidate.object, analysis);
      if (right != nullptr &&
          !overlap(evidence_span(document, *right), analysis.sentences[scene.sentence].span))
        continue;
      Example example;
      example.document = number;
      example.practice = practice;
      example.predicate = candidate.predicate;
      const std::uint32_t object =
          info.literal_object ? candidate.object.mention : candidate.object.entity;
      const auto [at, fresh] =
          triples.try_emplace({candidate.predicate, candidate.subject.entity, object}, set.triples);
      set.triples += fresh ? 1 : 0;
      example.sentence = set.sentences;
      example.subject = candidate.subject.entity;
      example.object = object;
      example.triple = at->second;
      example.words.right = right != nullptr;
      example.dense = dense_features(view, scenes, scene, candidate);
      word_features(view, scene, candidate, memo, example.words.features);
      set.examples.push_back(std::move(example));
    }
    ++set.sentences;
  }
}

}  // namespace inyeon::scoring
