#include "ingest/en/side_by_side.h"

#include <algorithm>

namespace inyeon::en {

bool SideBySide::type_is(int i, std::string_view type) const {
  const int mention = view_.mention_at(i);
  return mention != kNone &&
         analysis_.mentions[static_cast<std::size_t>(mention)].core_type() == type;
}

bool SideBySide::named(int i) const {
  const int mention = view_.mention_at(i);
  return mention != kNone &&
         analysis_.mentions[static_cast<std::size_t>(mention)].reference == Reference::kNamed;
}

int SideBySide::begin_of(int i) const {
  const int mention = view_.mention_at(i);
  while (i > 0 && view_.mention_at(i - 1) == mention) --i;
  return i;
}

int SideBySide::end_of(int i) const {
  const int mention = view_.mention_at(i);
  while (i < view_.size() && view_.mention_at(i) == mention) ++i;
  return i;
}

bool SideBySide::plain(int begin, int end) const {
  for (int k = begin; k < end; ++k) {
    const auto tag = c_.parse[k].tag;
    const bool verb = tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" || tag == "VB";
    if (verb || view_.lower(k) == "," || view_.mention_at(k) != kNone || tag == "IN") return false;
  }
  return true;
}

Clause& SideBySide::emit(std::string lemma, ClauseKind kind, std::pair<int, int> trigger, Slot left,
                         int first, Slot right, int second) {
  Clause clause;
  clause.lemma = std::move(lemma);
  clause.kind = kind;
  clause.trigger = view_.span(trigger.first, trigger.second);
  clause.span = view_.whole();
  clause.sentence = view_.index;
  for (const auto& [slot, at] : {std::pair{left, first}, std::pair{right, second}}) {
    if (at < 0) continue;
    Argument argument;
    argument.slot = slot;
    argument.mentions = {static_cast<MentionIndex>(view_.mention_at(at))};
    clause.arguments.push_back(std::move(argument));
  }
  analysis_.clauses.push_back(std::move(clause));
  return analysis_.clauses.back();
}

int SideBySide::apposed_before(int phrase, std::string_view type) const {
  int k = phrase - 1;
  // Back over what may stand before the noun in its own phrase.
  for (int n = 0; k >= 0 && n < 6 && view_.lower(k) != ","; ++n, --k) {
    const auto tag = c_.parse[k].tag;
    const bool inside = tag == "DT" || tag.starts_with("J") || tag.starts_with("N") ||
                        tag == "CD" || tag == "VBN" || tag == "RB" || tag == "HYPH" ||
                        tag == "PRP$" || tag == "VBG" || tag == "RBR" || tag == "RBS";
    if (!inside) return kNone;
  }
  if (k <= 0 || view_.lower(k) != ",") return kNone;
  return type_is(k - 1, type) ? k - 1 : kNone;
}

}  // namespace inyeon::en
