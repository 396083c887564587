// What the two ends of a candidate are, and how they stand to each other and in the text.
#include <algorithm>
#include <cmath>

#include "ingest/score/feature_builder.h"

namespace inyeon::scoring {

void FeatureBuilder::slots() {
  bool subject_any = false;
  bool object_any = false;
  int shared = 0;
  for (const ClauseIndex index : scene_.clauses) {
    const Clause& clause = view_.analysis.clauses[index];
    const int subject = slot_in(clause, candidate_.subject, false);
    const int object = slot_in(clause, candidate_.object, figure_);
    shared += subject > 0 && object > 0 ? 1 : 0;
    if (trigger_ != nullptr && trigger_->clause == index) {
      set(Feature::kSubjectSlot, subject);
      set(Feature::kObjectSlot, object);
    }
    if (subject > 0 && !subject_any) set(Feature::kSubjectAnySlot, subject);
    if (object > 0 && !object_any) set(Feature::kObjectAnySlot, object);
    subject_any |= subject > 0;
    object_any |= object > 0;
  }
  set(Feature::kSharedClauses, shared);
}

int FeatureBuilder::slot_in(const Clause& clause, const Standing& standing, bool literal) const {
  for (const Argument& argument : clause.arguments) {
    if (literal) {
      const auto& all = argument.literals;
      if (std::find(all.begin(), all.end(), standing.mention) != all.end())
        return 1 + static_cast<int>(argument.slot);
      continue;
    }
    for (const MentionIndex mention : argument.mentions) {
      if (refers(mention, standing)) return 1 + static_cast<int>(argument.slot);
    }
  }
  return 0;
}

void FeatureBuilder::pair() {
  const Standing& s = candidate_.subject;
  const Standing& o = candidate_.object;
  const auto& entities = view_.resolution.entities;
  const auto types = view_.schema.types();
  const auto type_index = [&](const std::string& type) {
    return static_cast<std::size_t>(std::find(types.begin(), types.end(), type) - types.begin());
  };
  one_hot(Feature::kSubjectType0, type_index(entities[s.entity].type), 8);
  if (!figure_) one_hot(Feature::kObjectType0, type_index(entities[o.entity].type), 8);
  set(Feature::kSubjectAfter, s.after);
  set(Feature::kSubjectBefore, s.before);
  set(Feature::kObjectAfter, o.after);
  set(Feature::kObjectBefore, o.before);
  set(Feature::kSubjectGap, s.gap);
  set(Feature::kObjectGap, o.gap);
  set(Feature::kSubjectReference, static_cast<int>(view_.analysis.mentions[s.mention].reference));
  if (!figure_)
    set(Feature::kObjectReference, static_cast<int>(view_.analysis.mentions[o.mention].reference));
  set(Feature::kApart, kFar);
  if (!s.said() || !o.said()) return;
  const bool first = s.first <= o.first;
  const Standing& left = first ? s : o;
  const Standing& right = first ? o : s;
  set(Feature::kSubjectFirst, first ? 1 : -1);
  set(Feature::kApart, right.first > left.last ? right.first - left.last : 0.0);
  between(left, right);
}

void FeatureBuilder::between(const Standing& left, const Standing& right) {
  int mentions = 0;
  for (const Standing& other : scene_.standings) {
    mentions += other.said() && other.first > left.last && other.last < right.first ? 1 : 0;
  }
  set(Feature::kBetween, mentions);
  const auto begin = sentence_.tokens[left.last].span.begin;
  const auto end = sentence_.tokens[right.first].span.begin;
  if (end <= begin) return;
  const std::string_view text =
      view_.document.field(sentence_.span.field).substr(begin, end - begin);
  const auto times = [text](char mark) {
    return static_cast<double>(std::count(text.begin(), text.end(), mark));
  };
  set(Feature::kCommas, times(','));
  set(Feature::kBrackets, times('(') - times(')'));
  set(Feature::kQuotes,
      text.find("“") != text.npos || text.find("”") != text.npos || text.find('"') != text.npos
          ? 1
          : 0);
}

void FeatureBuilder::text() {
  const std::uint32_t subject = candidate_.subject.entity;
  salience(subject, Feature::kSubjectMentions, Feature::kSubjectTopic, Feature::kSubjectTitled,
           Feature::kSubjectFirstHere);
  if (!figure_) {
    salience(candidate_.object.entity, Feature::kObjectMentions, Feature::kObjectTopic,
             Feature::kObjectTitled, Feature::kObjectFirstHere);
  }
  const auto& centre = scenes_.centres[scene_.sentence];
  set(Feature::kSubjectCentre, centre && refers(*centre, candidate_.subject) ? 1 : 0);
  set(Feature::kSentence, scene_.sentence);
  set(Feature::kHeadline, sentence_.headline ? 1 : 0);
  set(Feature::kStandings, static_cast<double>(scene_.standings.size()));
  set(Feature::kTokens, static_cast<double>(sentence_.tokens.size()));
}

void FeatureBuilder::salience(std::uint32_t entity, Feature mentions, Feature topic, Feature titled,
                              Feature first) {
  const Prominence& known = scenes_.entities[entity];
  set(mentions, known.mentions);
  set(topic, scenes_.topic == entity ? 1 : 0);
  set(titled, known.titled ? 1 : 0);
  set(first, known.first == scene_.sentence ? 1 : 0);
}

void FeatureBuilder::figures() {
  for (const Feature near : {Feature::kMoneyNear, Feature::kPercentNear, Feature::kQuantityNear})
    set(near, kFar);
  const std::uint32_t from = trigger_ != nullptr         ? trigger_->token
                             : candidate_.subject.said() ? candidate_.subject.last
                                                         : 0;
  for (const Standing& figure : scene_.figures) {
    const LiteralKind kind = view_.analysis.literals[figure.mention].literal.kind;
    const Feature near = kind == LiteralKind::kMoney     ? Feature::kMoneyNear
                         : kind == LiteralKind::kPercent ? Feature::kPercentNear
                                                         : Feature::kQuantityNear;
    float& slot = vector_[static_cast<std::size_t>(near)];
    const double distance = std::abs(signed_distance(figure, from));
    slot = std::min(slot, static_cast<float>(distance));
  }
  if (!figure_) return;
  set(Feature::kFigureKind,
      1 + static_cast<int>(view_.analysis.literals[candidate_.object.mention].literal.kind));
}

}  // namespace inyeon::scoring
