#include "ingest/pipeline/assemble.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace inyeon {
namespace {

MentionKind kind_of(const MentionCandidate& mention, bool first) {
  switch (mention.reference) {
    case Reference::kNamed:
      if (mention.gloss_of) return MentionKind::kGloss;
      return first ? MentionKind::kName : MentionKind::kShort;
    case Reference::kTitled:
      return MentionKind::kShort;
    case Reference::kPronoun:
      return MentionKind::kPronoun;
    case Reference::kDescription:
    case Reference::kPair:
    case Reference::kOther:
      break;
  }
  return MentionKind::kNominal;
}

Entity make_entity(const Document& document, const Analysis& analysis, const EntityDraft& draft) {
  Entity entity;
  entity.name = draft.name;
  entity.type = draft.type;
  for (const MentionIndex index : draft.mentions) {
    const MentionCandidate& candidate = analysis.mentions[index];
    std::string text(document.slice(candidate.span));
    const MentionKind kind = kind_of(candidate, text.size() >= draft.name.size());
    entity.mentions.push_back(
        {candidate.span, document.source(candidate.span), std::move(text), kind});
  }
  return entity;
}

// The clause, stretched to hold both ends where they stand in its sentence.
Span evidence_span(const Analysis& analysis, const Proposal& proposal) {
  const Clause& clause = analysis.clauses[proposal.clause];
  Span span = clause.span;
  const auto hold = [&](MentionIndex index) {
    const MentionCandidate& mention = analysis.mentions[index];
    if (mention.sentence != clause.sentence) return;
    span.begin = std::min(span.begin, mention.span.begin);
    span.end = std::max(span.end, mention.span.end);
  };
  hold(proposal.subject_mention);
  if (proposal.object_mention) hold(*proposal.object_mention);
  return span;
}

using Key = std::tuple<std::uint32_t, std::string, std::uint32_t, std::string, std::string>;

Key key_of(const Proposal& proposal) {
  const std::uint32_t object = proposal.object.value_or(UINT32_MAX);
  const std::string extra = proposal.object ? proposal.label : proposal.metric;
  return {proposal.subject, proposal.predicate, object, extra, proposal.figure.text};
}

bool headline(const Analysis& analysis, const Proposal& proposal) {
  return analysis.sentences[analysis.clauses[proposal.clause].sentence].headline;
}

// What was refused or is over outweighs what was planned before it; otherwise the first statement
// of the body speaks, since later ones mention in passing, and headlines leave out tense.
Status agreed_status(const Analysis& analysis, const std::vector<Proposal>& statements) {
  const Proposal* first = nullptr;
  std::optional<Status> final_word;
  for (const Proposal& statement : statements) {
    if (statement.status == Status::kEnded || statement.status == Status::kDenied) {
      final_word = statement.status;
    }
    if (first == nullptr || (headline(analysis, *first) && !headline(analysis, statement))) {
      first = &statement;
    }
  }
  return final_word.value_or(first->status);
}

void add_qualifier(const ProposedQualifier& proposed, std::vector<Qualifier>& qualifiers) {
  Qualifier qualifier{proposed.key, proposed.literal};
  if (proposed.entity) qualifier.value = *proposed.entity;
  for (const Qualifier& known : qualifiers) {
    if (known == qualifier) return;
    // A relation has one date and one amount, but as many recipients as are named.
    if (known.key == qualifier.key && !proposed.entity) return;
  }
  qualifiers.push_back(std::move(qualifier));
}

Relation merge(const Document& document, const Analysis& analysis,
               const std::vector<Proposal>& statements) {
  const auto best = std::max_element(
      statements.begin(), statements.end(),
      [](const Proposal& a, const Proposal& b) { return a.confidence < b.confidence; });
  Relation relation;
  relation.subject = best->subject;
  relation.predicate = best->predicate;
  if (best->object) {
    relation.object = *best->object;
  } else {
    relation.object = best->figure;
  }
  relation.metric = best->metric;
  relation.label = best->label;
  relation.status = agreed_status(analysis, statements);
  for (const auto& qualifier : best->qualifiers) add_qualifier(qualifier, relation.qualifiers);
  for (const Proposal& statement : statements) {
    for (const auto& qualifier : statement.qualifiers)
      add_qualifier(qualifier, relation.qualifiers);
  }
  std::stable_sort(relation.qualifiers.begin(), relation.qualifiers.end(),
                   [](const Qualifier& a, const Qualifier& b) { return a.key < b.key; });
  relation.confidence = best->confidence;
  const Span span = evidence_span(analysis, *best);
  relation.evidence = {span, document.source(span), std::string(document.slice(span))};
  relation.derivation = {best->frame, analysis.clauses[best->clause].lemma, best->roles};
  return relation;
}

// What is still to be built stands nowhere yet, and holds nothing.
void foresee(std::vector<Relation>& relations) {
  std::map<EntityIndex, bool> to_come;
  for (const Relation& relation : relations) {
    const auto* object = std::get_if<EntityIndex>(&relation.object);
    if (object == nullptr) continue;
    const bool stands = relation.status == Status::kFact &&
                        (relation.predicate == "operates" || relation.predicate == "builds");
    if (stands)
      to_come[*object] = false;
    else if (relation.predicate == "builds" && relation.status == Status::kPlanned)
      to_come.try_emplace(*object, true);
  }
  for (Relation& relation : relations) {
    const auto found = to_come.find(relation.subject);
    if (found == to_come.end() || !found->second || relation.status != Status::kFact) continue;
    if (relation.predicate == "locatedIn" || relation.predicate == "hasPart")
      relation.status = Status::kPlanned;
  }
}

}  // namespace

Extraction assemble(const Document& document, const Analysis& analysis,
                    const Resolution& resolution, std::vector<Proposal> proposals,
                    const Schema& schema) {
  Extraction extraction;
  extraction.document = document.info;
  extraction.text = document.text;
  for (const EntityDraft& draft : resolution.entities) {
    extraction.entities.push_back(make_entity(document, analysis, draft));
  }
  std::map<Key, std::vector<Proposal>> by_key;
  for (Proposal& proposal : proposals) {
    if (proposal.object && schema.symmetric(proposal.predicate) &&
        *proposal.object < proposal.subject) {
      std::swap(*proposal.object, proposal.subject);
    }
    by_key[key_of(proposal)].push_back(std::move(proposal));
  }
  for (const auto& [key, statements] : by_key) {
    extraction.relations.push_back(merge(document, analysis, statements));
  }
  foresee(extraction.relations);
  std::stable_sort(
      extraction.relations.begin(), extraction.relations.end(),
      [](const Relation& a, const Relation& b) { return a.evidence.span < b.evidence.span; });
  // Titles come first in reading order, though Field::kText sorts before Field::kTitle.
  std::stable_partition(extraction.relations.begin(), extraction.relations.end(),
                        [](const Relation& r) { return r.evidence.span.field == Field::kTitle; });
  return extraction;
}

}  // namespace inyeon
