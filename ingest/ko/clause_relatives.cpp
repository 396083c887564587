// Relative clauses and the nouns that they describe.
#include <algorithm>
#include <utility>

#include "ingest/ko/clause_parser.h"

namespace inyeon::ko {

// 지난해 인수한 한별소프트: who is bought or founded, where nobody else is said to be.
bool ClauseParser::done_to_agents(const std::string& lemma) const {
  return in_frame(lemma, "acquire") || in_frame(lemma, "found") || in_frame(lemma, "divest") ||
         in_frame(lemma, "spin_off");
}

void ClauseParser::head_of_relative(Clause& clause, const Phrase& phrase) {
  const Class cls = class_of(analysis_.mentions[phrase.mentions.front()].core_type());
  // PD가 만든 별무리: who is no name is a subject all the same.
  const Argument* said = find_slot(clause.arguments, Slot::kSubject);
  const bool subject = said != nullptr && (!said->mentions.empty() || !said->head.empty());
  const bool object = has_mentions(clause.arguments, Slot::kObject);
  const bool bare = !object && !has_mentions(clause.arguments, Slot::kDative);
  Argument head;
  head.mentions = phrase.mentions;
  head.marker = phrase.particle;
  head.slot = Slot::kHead;
  if (cls == Class::kAgent) {
    if (clause.passive) {
      head.slot = Slot::kObject;
    } else if (!subject && !(bare && done_to_agents(clause.lemma))) {
      head.slot = Slot::kSubject;
    } else if (!object) {
      head.slot = Slot::kObject;
    }
  } else if (cls == Class::kPlace) {
    head.slot = Slot::kLocation;
  } else if (clause.passive || (!object && takes_object(clause.lemma))) {
    head.slot = Slot::kObject;
  } else if (!object) {
    head.slot = Slot::kSubject;
  }
  clause.arguments.push_back(std::move(head));
}

// B가 세운 회사다, B를 공급하는 회사로: what is described is the topic.
void ClauseParser::attach_described(const Phrase& phrase) {
  const bool describes = phrase.grammatical_case == Case::kCopula ||
                         (phrase.grammatical_case == Case::kInstrument && phrase.after == U',');
  std::optional<Phrase> topic;
  if (describes) {
    for (const Phrase& waiting : pending_) {
      if (subject_case(waiting) && !waiting.mentions.empty()) topic = waiting;
    }
  }
  const std::vector<ClauseIndex> open = std::exchange(open_, {});
  for (const ClauseIndex index : open) {
    if (topic) {
      head_of_relative(clauses_[index], *topic);
      clauses_[index].span.begin = std::min(clauses_[index].span.begin, topic->span.begin);
    }
    carry_into(index);
  }
}

// 지난해 인수한 한별소프트의 매출: the noun is no name, but its owner is.
bool ClauseParser::attach_owner(const Phrase& phrase) {
  const Argument* owner = nullptr;
  for (const Argument& modifier : phrase.modifiers) {
    if (modifier.slot != Slot::kGenitive || modifier.mentions.empty()) continue;
    if (class_of(analysis_.mentions[modifier.mentions.front()].core_type()) == Class::kAgent)
      owner = &modifier;
  }
  if (owner == nullptr) return false;
  const bool all = std::all_of(open_.begin(), open_.end(), [this](ClauseIndex index) {
    const Clause& clause = clauses_[index];
    return done_to_agents(clause.lemma) && !has_mentions(clause.arguments, Slot::kObject);
  });
  if (!all) return false;
  Phrase head = phrase;
  head.mentions = owner->mentions;
  for (const ClauseIndex index : std::exchange(open_, {})) {
    head_of_relative(clauses_[index], head);
    carry_into(index);
  }
  return true;
}

void ClauseParser::attach_head(const Phrase& phrase) {
  if (open_.empty()) return;
  if (phrase.mentions.empty()) {
    if (phrase.grammatical_case != Case::kCopula && attach_owner(phrase)) return;
    attach_described(phrase);
    return;
  }
  std::vector<Clause> compositions;
  for (const ClauseIndex index : open_) {
    Clause clause = clauses_[index];
    const bool used =
        in_frame(clause.lemma, "use") && has_mentions(clause.arguments, Slot::kObject);
    head_of_relative(clause, phrase);
    // 옴니버스를 활용한 클라우드: what is used is part of what it is used for.
    if (used && clause.arguments.back().slot == Slot::kHead) {
      Clause composition = clause;
      composition.lemma = "기반";
      composition.kind = ClauseKind::kAttachment;
      composition.tense = Tense::kNone;
      std::erase_if(composition.arguments, [](const Argument& argument) {
        return argument.slot != Slot::kObject && argument.slot != Slot::kHead;
      });
      compositions.push_back(std::move(composition));
    }
    clause.span.begin = std::min(clause.span.begin, phrase.span.begin);
    clause.span.end = std::max(clause.span.end, phrase.span.end);
    clauses_[index] = std::move(clause);
    carry_into(index);
  }
  open_.clear();
  for (Clause& composition : compositions) add(std::move(composition));
}

}  // namespace inyeon::ko
