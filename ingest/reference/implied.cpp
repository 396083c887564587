#include "ingest/reference/implied.h"

#include <algorithm>

#include "graph/model/schema.h"

namespace inyeon {
namespace {

// How many sentences back a dropped subject may lie.
constexpr SentenceIndex kReach = 2;

const Argument* subject_of(const Clause& clause) {
  for (const Argument& argument : clause.arguments) {
    if (argument.slot == Slot::kSubject && !argument.mentions.empty()) return &argument;
  }
  return nullptr;
}

bool has_slot(const Clause& clause, Slot slot) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [slot](const Argument& a) {
    return a.slot == slot && (!a.mentions.empty() || !a.head.empty());
  });
}

bool lacks_subject(const Clause& clause) {
  return clause.kind == ClauseKind::kVerbal && !clause.passive &&
         !has_slot(clause, Slot::kSubject) && !has_slot(clause, Slot::kAgent);
}

bool can_act(const Analysis& analysis, MentionIndex mention) {
  const std::string& type = analysis.mentions[mention].type;
  return type == type::kOrganization || type == type::kPerson;
}

}  // namespace

std::vector<std::optional<MentionIndex>> sentence_centres(const Analysis& analysis,
                                                          const Resolution& resolution) {
  std::vector<std::optional<MentionIndex>> centres(analysis.sentences.size());
  for (const Clause& clause : analysis.clauses) {
    auto& centre = centres[clause.sentence];
    const Argument* subject = subject_of(clause);
    if (centre || subject == nullptr || clause.kind == ClauseKind::kApposition) continue;
    const MentionIndex mention = subject->mentions.front();
    if (can_act(analysis, mention) && !resolution.of_mention[mention].empty()) centre = mention;
  }
  return centres;
}

void add_implied_subjects(Analysis& analysis, const Resolution& resolution) {
  const auto centres = sentence_centres(analysis, resolution);
  for (Clause& clause : analysis.clauses) {
    if (!lacks_subject(clause) || analysis.sentences[clause.sentence].headline) continue;
    for (SentenceIndex back = 1; back <= kReach && back <= clause.sentence; ++back) {
      const auto& centre = centres[clause.sentence - back];
      if (!centre) continue;
      Argument argument;
      argument.slot = Slot::kSubject;
      argument.mentions = {*centre};
      argument.presence = Presence::kImplied;
      clause.arguments.push_back(std::move(argument));
      break;
    }
  }
}

}  // namespace inyeon
