#include "ingest/score/completion.h"

#include <algorithm>

#include "ingest/frames/metric.h"
#include "ingest/frames/qualifiers.h"

namespace inyeon::scoring {
namespace {

std::uint32_t gap(const Span& a, const Span& b) {
  if (a.end <= b.begin) return static_cast<std::uint32_t>(b.begin - a.end);
  return b.end <= a.begin ? static_cast<std::uint32_t>(a.begin - b.end) : 0U;
}

Span place_of(const DocumentView& view, const Scene& scene, const Candidate& candidate) {
  const auto& tokens = view.analysis.sentences[scene.sentence].tokens;
  if (candidate.trigger) return tokens[scene.triggers[*candidate.trigger].token].span;
  const Standing& said = candidate.object.said() ? candidate.object : candidate.subject;
  return tokens[said.first].span;
}

ClauseIndex clause_at(const Scene& scene, const Candidate& candidate, const Span& place,
                      Analysis& analysis) {
  if (candidate.trigger && scene.triggers[*candidate.trigger].clause)
    return *scene.triggers[*candidate.trigger].clause;
  const auto nearest = std::min_element(
      scene.clauses.begin(), scene.clauses.end(), [&](ClauseIndex a, ClauseIndex b) {
        return gap(analysis.clauses[a].trigger, place) < gap(analysis.clauses[b].trigger, place);
      });
  if (nearest != scene.clauses.end()) return *nearest;
  Clause clause;
  clause.kind = ClauseKind::kNominal;
  clause.sentence = scene.sentence;
  clause.trigger = place;
  clause.span = analysis.sentences[scene.sentence].span;
  analysis.clauses.push_back(std::move(clause));
  return static_cast<ClauseIndex>(analysis.clauses.size() - 1);
}

void complete_figure(const DocumentView& view, const Candidate& candidate, const Stated* way,
                     Proposal& proposal) {
  const Literal& figure = view.analysis.literals[candidate.object.mention].literal;
  const bool told = way != nullptr && !way->entry->metric.empty() &&
                    metric_takes(way->entry->metric, figure.kind);
  proposal.figure = figure;
  proposal.metric = told ? std::string_view(way->entry->metric) : kOtherMetric;
}

}  // namespace

Proposal complete(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                  Analysis& analysis) {
  const PredicateInfo& info = view.schema.predicates()[candidate.predicate];
  const Span place = place_of(view, scene, candidate);
  Proposal proposal;
  proposal.predicate = info.name;
  proposal.subject = candidate.subject.entity;
  proposal.subject_mention = candidate.subject.mention;
  proposal.clause = clause_at(scene, candidate, place, analysis);
  const Clause& clause = analysis.clauses[proposal.clause];
  const Stated* way = view.lexicon.find(clause.lemma, candidate.predicate);
  if (way == nullptr && candidate.trigger) {
    const auto& tokens = analysis.sentences[scene.sentence].tokens;
    way = view.lexicon.find(tokens[scene.triggers[*candidate.trigger].token].lemma,
                            candidate.predicate);
  }
  if (info.literal_object) {
    complete_figure(view, candidate, way, proposal);
  } else {
    proposal.object = candidate.object.entity;
    proposal.object_mention = candidate.object.mention;
  }
  // Where no word states it, the nearest clause says nothing of its modality: it stands as a fact.
  if (way == nullptr) return proposal;
  proposal.frame = way->relation->frame;
  proposal.status = way->entry->status.value_or(status_of(clause, way->relation->eventive));
  const FilledRoles roles =
      fill_roles(analysis, clause, *way->entry, {*way->relation}, view.schema);
  add_qualifiers(analysis, view.resolution, *way->relation, roles, proposal);
  drop_ends(proposal);
  return proposal;
}

}  // namespace inyeon::scoring
