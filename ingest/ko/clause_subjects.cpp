// Subjects that are said once for several clauses.
#include <algorithm>
#include <utility>

#include "ingest/ko/clause_parser.h"

namespace inyeon::ko {
namespace {

// A subject that names nobody (기업들이) is one all the same.
bool has_subject(const std::vector<Argument>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const Argument& argument) {
    return argument.slot == Slot::kSubject &&
           (!argument.mentions.empty() || !argument.head.empty());
  });
}

}  // namespace

std::optional<Argument> ClauseParser::waiting_subject() const {
  for (auto phrase = pending_.rbegin(); phrase != pending_.rend(); ++phrase) {
    if (!subject_case(*phrase) || phrase->mentions.empty()) continue;
    const Class cls = class_of(analysis_.mentions[phrase->mentions.front()].core_type());
    if (cls != Class::kAgent) continue;
    Argument argument;
    argument.slot = Slot::kSubject;
    argument.mentions = phrase->mentions;
    // An officer who speaks of "us" speaks for the house.
    if (phrase->employer && phrase->mentions.size() == 1) argument.mentions = {*phrase->employer};
    argument.marker = phrase->particle;
    argument.presence = Presence::kCarried;
    return argument;
  }
  return std::nullopt;
}

void ClauseParser::carry(Clause& clause) {
  if (clause.passive || has_subject(clause.arguments)) return;
  auto subject = waiting_subject();
  if (!subject) subject = subject_;
  if (!subject) {
    subjectless_.push_back(static_cast<ClauseIndex>(clauses_.size()));
    return;
  }
  subject->presence = Presence::kCarried;
  subject->slot = Slot::kSubject;
  // Nobody does a thing to himself, with himself.
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) std::erase(subject->mentions, mention);
  }
  if (!subject->mentions.empty()) clause.arguments.push_back(std::move(*subject));
}

// A clause that is already in place gets the subject that waits.
void ClauseParser::carry_into(ClauseIndex index) {
  Clause& clause = clauses_[index];
  if (clause.passive || has_subject(clause.arguments)) return;
  auto subject = waiting_subject();
  if (!subject) subject = subject_;
  if (!subject) {
    subjectless_.push_back(index);
    return;
  }
  subject->presence = Presence::kCarried;
  for (const Argument& argument : clause.arguments) {
    for (const MentionIndex mention : argument.mentions) std::erase(subject->mentions, mention);
  }
  if (!subject->mentions.empty()) clause.arguments.push_back(std::move(*subject));
}

void ClauseParser::note_subject(const Clause& clause) {
  for (const Argument& argument : clause.arguments) {
    const bool subject = argument.slot == Slot::kSubject && !argument.mentions.empty();
    if (!subject || argument.presence != Presence::kSaid) continue;
    if (class_of(analysis_.mentions[argument.mentions.front()].core_type()) == Class::kAgent) {
      // A relative clause's own subject is the best guess only while there is no other.
      if (clause.kind == ClauseKind::kVerbal || !subject_) subject_ = argument;
    }
  }
}

}  // namespace inyeon::ko
