#include "ingest/frames/proposer.h"

#include <algorithm>

#include "ingest/frames/metric.h"
#include "ingest/frames/qualifiers.h"

namespace inyeon {
namespace {

// Until a learnt scorer ranks proposals, confidence falls with the distance between what is said
// and what is read: an argument from another clause, another sentence, a headline's grammar.
double confidence_of(const FilledRoles& roles, const RelationTemplate& relation,
                     const Clause& clause, bool headline) {
  double confidence = clause.kind == ClauseKind::kNominal ? 0.8 : 0.9;
  if (headline) confidence *= 0.85;
  for (const Role role : {relation.subject, relation.object}) {
    if (!roles[role]) continue;
    if (roles[role]->presence == Presence::kCarried) confidence *= 0.85;
    if (roles[role]->presence == Presence::kImplied) confidence *= 0.6;
  }
  return confidence;
}

class ClauseProposer {
 public:
  ClauseProposer(const Document& document, const Analysis& analysis, const Resolution& resolution,
                 const Schema& schema, ClauseIndex clause, std::vector<Proposal>& out)
      : document_(document),
        analysis_(analysis),
        resolution_(resolution),
        schema_(schema),
        index_(clause),
        clause_(analysis.clauses[clause]),
        out_(out) {}

  /// Returns whether the reading gave any relation.
  bool read(const LexicalEntry& entry, const std::vector<RelationTemplate>& templates) {
    const std::size_t before = out_.size();
    roles_ = fill_roles(analysis_, clause_, entry, templates, schema_);
    if (entry.needs && !(roles_[*entry.needs] && !roles_[*entry.needs]->mentions.empty())) {
      return false;
    }
    for (const RelationTemplate& relation : templates) apply(entry, relation);
    return out_.size() > before;
  }

  /// An open relation between the clause's own subject and its closest other argument.
  void read_open() {
    const Argument* subject = nullptr;
    const Argument* object = nullptr;
    for (const Argument& argument : clause_.arguments) {
      if (argument.presence != Presence::kSaid || argument.mentions.empty()) continue;
      if (argument.slot == Slot::kSubject)
        subject = &argument;
      else if (object == nullptr || argument.slot == Slot::kObject)
        object = &argument;
    }
    if (subject == nullptr || object == nullptr) return;
    Proposal proposal = blank(subject->mentions.front());
    proposal.predicate = kOpenPredicate;
    proposal.label = clause_.lemma;
    proposal.status = status_of(clause_, false);
    proposal.confidence = 0.3;
    for (const MentionIndex mention : object->mentions)
      pair(proposal, subject->mentions.front(), mention);
  }

 private:
  void apply(const LexicalEntry& entry, const RelationTemplate& relation) {
    const auto& subject = roles_[relation.subject];
    if (!subject || subject->mentions.empty()) return;
    if (relation.collective && !subject->collective) return;
    Proposal proposal = blank(subject->mentions.front());
    proposal.predicate = relation.predicate;
    proposal.frame = relation.frame;
    proposal.metric = entry.metric;
    proposal.status = status(entry, relation);
    proposal.roles = describe_roles();
    proposal.confidence =
        confidence_of(roles_, relation, clause_, analysis_.sentences[clause_.sentence].headline);
    add_qualifiers(analysis_, resolution_, relation, roles_, proposal);
    if (schema_.find(relation.predicate)->literal_object) {
      propose_figures(proposal, *subject);
    } else {
      propose_pairs(proposal, relation, *subject);
    }
  }

  // What a done deed ends has held until then, and still holds while the deed is only planned.
  Status status(const LexicalEntry& entry, const RelationTemplate& relation) const {
    const Status said = entry.status.value_or(status_of(clause_, relation.eventive));
    if (!relation.ended) return said;
    return said == Status::kFact ? Status::kEnded : Status::kFact;
  }

  Proposal blank(MentionIndex subject) const {
    Proposal proposal;
    proposal.clause = index_;
    proposal.subject_mention = subject;
    return proposal;
  }

  void propose_pairs(const Proposal& proposal, const RelationTemplate& relation,
                     const Filler& subject) {
    const auto& object = roles_[relation.object];
    if (!object) return;
    const bool among_themselves = relation.subject == relation.object;
    for (std::size_t i = 0; i < subject.mentions.size(); ++i) {
      if (among_themselves) pair_within(proposal, subject.mentions[i]);
      for (std::size_t j = among_themselves ? i + 1 : 0; j < object->mentions.size(); ++j) {
        pair(proposal, subject.mentions[i], object->mentions[j]);
      }
    }
  }

  // Where one mention stands for several entities (양사), they are a coordination of their own.
  void pair_within(const Proposal& proposal, MentionIndex mention) {
    const auto& entities = resolution_.of_mention[mention];
    for (std::size_t i = 0; i < entities.size(); ++i) {
      for (std::size_t j = i + 1; j < entities.size(); ++j) {
        add(proposal, mention, mention, entities[i], entities[j]);
      }
    }
  }

  void pair(const Proposal& proposal, MentionIndex subject, MentionIndex object) {
    for (const std::uint32_t from : resolution_.of_mention[subject]) {
      for (const std::uint32_t to : resolution_.of_mention[object]) {
        add(proposal, subject, object, from, to);
      }
    }
  }

  void add(Proposal proposal, MentionIndex subject, MentionIndex object, std::uint32_t from,
           std::uint32_t to) {
    if (from == to) return;
    const auto& entities = resolution_.entities;
    if (!schema_.admits(proposal.predicate, entities[from].type, entities[to].type)) return;
    proposal.subject = from;
    proposal.object = to;
    proposal.subject_mention = subject;
    proposal.object_mention = object;
    drop_ends(proposal);
    out_.push_back(std::move(proposal));
  }

  void propose_figures(Proposal proposal, const Filler& subject) {
    const auto& value = roles_[Role::kValue];
    if (!value || value->literals.empty()) return;
    proposal.figure = analysis_.literals[value->literals.front()].literal;
    if (!metric_takes(proposal.metric, proposal.figure.kind)) return;
    for (const MentionIndex mention : subject.mentions) {
      for (const std::uint32_t owner : resolution_.of_mention[mention]) {
        const auto& types = schema_.find(proposal.predicate)->subject_types;
        const std::string& type = resolution_.entities[owner].type;
        if (!schema_.is_one_of(type, types)) continue;
        proposal.subject = owner;
        proposal.subject_mention = mention;
        out_.push_back(proposal);
      }
    }
  }

  std::string describe_roles() const {
    std::string text;
    for (std::size_t i = 0; i < kRoleCount; ++i) {
      const auto& filler = roles_.by_role[i];
      if (!filler || static_cast<Role>(i) == Role::kValue) continue;
      if (!text.empty()) text += ' ';
      text += to_string(static_cast<Role>(i));
      text += '=';
      text += describe(*filler);
    }
    return text;
  }

  std::string describe(const Filler& filler) const {
    std::string text;
    const auto join = [&text](std::string_view part) {
      if (!text.empty()) text += '+';
      text += part;
    };
    for (const MentionIndex mention : filler.mentions) {
      join(document_.slice(analysis_.mentions[mention].span));
    }
    for (const LiteralIndex literal : filler.literals)
      join(analysis_.literals[literal].literal.text);
    if (text.empty()) text = filler.text;
    if (!filler.marker.empty()) text += '(' + filler.marker + ')';
    if (filler.presence == Presence::kImplied) text += '?';
    return text;
  }

  const Document& document_;
  const Analysis& analysis_;
  const Resolution& resolution_;
  const Schema& schema_;
  ClauseIndex index_;
  const Clause& clause_;
  FilledRoles roles_;
  std::vector<Proposal>& out_;
};

}  // namespace

std::vector<Proposal> propose(const Document& document, const Analysis& analysis,
                              const Resolution& resolution, const FrameLexicon& lexicon,
                              const FrameTable& table, const Schema& schema) {
  std::vector<Proposal> proposals;
  for (ClauseIndex i = 0; i < analysis.clauses.size(); ++i) {
    ClauseProposer proposer(document, analysis, resolution, schema, i, proposals);
    const auto& readings = lexicon.readings(analysis.clauses[i].lemma);
    for (const LexicalEntry& reading : readings) {
      const bool gave = proposer.read(reading, table.templates(reading.frame));
      if (gave && !reading.also) break;
    }
    if (readings.empty() && analysis.clauses[i].kind == ClauseKind::kVerbal) proposer.read_open();
  }
  return proposals;
}

}  // namespace inyeon
