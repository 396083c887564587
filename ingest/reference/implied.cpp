#include "ingest/reference/implied.h"

#include <algorithm>

#include "graph/model/schema.h"

namespace inyeon {
namespace {

// How many sentences back a dropped subject may lie.
constexpr SentenceIndex kReach = 5;

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
  const std::string& type = analysis.mentions[mention].core_type();
  return type == type::kOrganization || type == type::kPerson;
}

// A topic (은, 는) goes before any other subject, that of a main clause before one of a relative
// clause: 김한울 대표가 세운 나래바이오는 …
int rank_of(const Clause& clause, const Argument& subject) {
  if (subject.presence == Presence::kImplied) return 0;
  if (subject.marker.ends_with("는") || subject.marker.ends_with("은")) return 3;
  return clause.kind == ClauseKind::kVerbal || clause.kind == ClauseKind::kCopula ? 2 : 1;
}

}  // namespace

std::vector<std::optional<MentionIndex>> sentence_centres(const Analysis& analysis,
                                                          const Resolution& resolution) {
  std::vector<std::optional<MentionIndex>> centres(analysis.sentences.size());
  std::vector<int> ranks(analysis.sentences.size(), 0);
  for (const Clause& clause : analysis.clauses) {
    const Argument* subject = subject_of(clause);
    if (subject == nullptr || clause.kind == ClauseKind::kApposition) continue;
    const MentionIndex mention = subject->mentions.front();
    if (!can_act(analysis, mention) || resolution.of_mention[mention].empty()) continue;
    const int rank = rank_of(clause, *subject);
    if (rank <= ranks[clause.sentence]) continue;
    ranks[clause.sentence] = rank;
    centres[clause.sentence] = mention;
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
