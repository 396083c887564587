// A candidate as numbers. No name takes part, so that a model cannot learn who does what.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/score/candidate.h"
#include "ingest/score/scene.h"
#include "ingest/score/word_memo.h"

namespace inyeon::scoring {

/// Positions in a feature vector. Distances are in tokens; 0/1 where a yes or no is meant.
enum class Feature : std::uint8_t {
  // What the frames say
  kProposed,          ///< best confidence of a proposal of just this
  kProposedKind,      ///< 1 + ClauseKind of its clause
  kProposedPresence,  ///< worst Presence among its clause's arguments for the ends
  kProposedInText,    ///< proposals of just this in the whole text
  kOtherPredicate,    ///< best confidence of another predicate between the two
  kReversed,          ///< … of the same predicate the other way round
  kSubjectElsewhere,  ///< … with another object
  kObjectElsewhere,   ///< … with another subject
  // The trigger
  kTriggered,
  kTriggerToSubject,  ///< signed: positive where the trigger comes later
  kTriggerToObject,
  kTriggerBetween,
  kTriggerReadings,  ///< predicates that the word can state
  kTriggerKind,      ///< 1 + ClauseKind of its clause; 0 where it heads none
  kTriggerReported,
  kTriggerPassive,
  kTriggerCount,   ///< words in the sentence that can state it
  kRivalTriggers,  ///< words between the ends and the trigger that state something else
  kSubjectRank,    ///< possible subjects that stand closer to the trigger
  kObjectRank,
  kSubjectSlot,  ///< 1 + Slot in the trigger's clause; 0 where it has none there
  kObjectSlot,
  kSubjectRole,  ///< in the trigger's frame: 0 no frame, 1 nobody, 2 + Presence by this end,
                 ///< 5 + Presence by another
  kObjectRole,
  kSubjectAnySlot,  ///< 1 + Slot in the first clause that has it
  kObjectAnySlot,
  kSharedClauses,  ///< clauses that have both as arguments
  // The pair
  kApart,
  kSubjectFirst,
  kBetween,  ///< mentions between them
  kCommas,
  kBrackets,
  kQuotes,
  kSubjectAfter,  ///< marker classes (markers.h)
  kSubjectBefore,
  kObjectAfter,
  kObjectBefore,
  kSubjectGap,
  kObjectGap,
  kSubjectReference,
  kObjectReference,
  // The text
  kSubjectMentions,
  kObjectMentions,
  kSubjectTopic,
  kObjectTopic,
  kSubjectTitled,
  kObjectTitled,
  kSubjectCentre,
  kSubjectFirstHere,
  kObjectFirstHere,
  kSentence,
  kHeadline,
  kStandings,
  kTokens,
  kMoneyNear,  ///< distance from the trigger, or from the subject
  kPercentNear,
  kQuantityNear,
  kFigureKind,
  kLast,  ///< whether the trigger is the sentence's last
  // What rivals.h fills in
  kWords,            ///< score of the linear model (linear.h)
  kFirst,            ///< log-odds of the first forest; for the second one only
  kAgainstSubjects,  ///< kWords (for the second forest kFirst) less the best of the same predicate
                     ///< and object, other subject
  kAgainstObjects,   ///< … of the same predicate and subject, other object
  kAgainstReverse,   ///< … of the same predicate the other way round
  kAgainstOthers,    ///< … of the same two, other predicate
  kBetterSubjects,   ///< how many of those subjects score higher
  kSubjectCompany,   ///< best of the same subject with another predicate and object: supplies,
                     ///< suppliesTo
  kObjectCompany,    ///< … of the same object with another predicate and subject
  kSubjectType0,
  kObjectType0 = kSubjectType0 + 8,
  kPredicate0 = kObjectType0 + 8
};

inline constexpr std::size_t kPredicateCount = 27;
inline constexpr std::size_t kFeatureCount =
    static_cast<std::size_t>(Feature::kPredicate0) + kPredicateCount;
using FeatureVector = std::array<float, kFeatureCount>;

/// All but what rivals.h fills in.
FeatureVector dense_features(const DocumentView& view, const Scenes& scenes, const Scene& scene,
                             const Candidate& candidate);

/// Hashes of the words around a candidate, each with its predicate, for the linear model; the
/// words of names are left out. `memo` was started for the scene.
void word_features(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                   WordMemo& memo, std::vector<std::uint32_t>& out);

/// More of them: the way through the parse from one end to the other and to the trigger, where the
/// pack parses.
void path_features(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                   const WordMemo& memo, std::vector<std::uint32_t>& out);

}  // namespace inyeon::scoring
