// A relation that a sentence might state: what the scorer judges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/clause/analysis.h"

namespace inyeon::scoring {

inline constexpr std::uint32_t kNoToken = UINT32_MAX;

/// An entity (or figure) as it stands in a sentence, or as it is implied there.
struct Standing {
  std::uint32_t entity = 0;  ///< into Resolution::entities; of no meaning for a figure
  MentionIndex mention = 0;  ///< or LiteralIndex, for a figure
  std::uint32_t first =
      kNoToken;  ///< tokens of the sentence that it covers; kNoToken where implied
  std::uint32_t last = kNoToken;
  bool central = false;     ///< implied: the centre of the sentence before, or the text's topic
  std::uint32_t gap = 0;    ///< how many sentences back it was said; 0: here
  std::uint8_t before = 0;  ///< classes of the words or particles beside it (markers.h)
  std::uint8_t after = 0;

  bool said() const { return first != kNoToken; }
};

/// A word that can state relations: one that the frames know, or any predicate of a clause.
struct Trigger {
  std::uint32_t token = 0;
  std::uint32_t predicates = 0;  ///< bit i: by the frames it can state the schema's i-th predicate
  std::optional<ClauseIndex> clause;  ///< the clause whose trigger it is
};

/// Who fills a role of a frame's relation: nobody where `presence` is empty.
struct RoleFillers {
  std::vector<std::uint32_t> entities;
  std::vector<LiteralIndex> literals;
  std::optional<Presence> presence;
};

/// A trigger's clause, read as stating one predicate.
struct RoleReading {
  std::uint32_t trigger = 0;  ///< into Scene::triggers
  std::uint32_t predicate = 0;
  RoleFillers subject;
  RoleFillers object;
};

/// A candidate's place: who, in which relation, with whom, in which sentence, by which word.
struct Candidate {
  SentenceIndex sentence = 0;
  std::uint32_t predicate = 0;  ///< position in Schema::predicates()
  Standing subject;
  Standing object;
  /// Into Scene::triggers: the closest word that can state it by the frames; where the sentence
  /// has none, the closest at all.
  std::optional<std::uint32_t> trigger;
  std::vector<std::uint32_t> proposals;  ///< what the frames proposed for just this
};

/// A sentence with all that candidates are made of.
struct Scene {
  SentenceIndex sentence = 0;
  std::vector<Standing> standings;  ///< said ones in text order, then implied ones
  std::vector<Standing> figures;
  std::vector<Trigger> triggers;         ///< in text order
  std::vector<RoleReading> readings;     ///< by trigger
  std::vector<ClauseIndex> clauses;      ///< of this sentence
  std::vector<std::uint32_t> proposals;  ///< of this sentence's clauses
};

}  // namespace inyeon::scoring
