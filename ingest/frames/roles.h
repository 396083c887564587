// Who stands in which role of a frame.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/schema.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/frame.h"

namespace inyeon {

struct Filler {
  std::vector<MentionIndex> mentions;
  std::vector<LiteralIndex> literals;
  std::string text;  ///< the head noun, for roles that are words: an office
  std::string marker;
  Presence presence = Presence::kSaid;
  bool collective = false;
};

inline constexpr std::size_t kRoleCount = 15;

/// The fillers of one clause under one reading, by role.
struct FilledRoles {
  std::array<std::optional<Filler>, kRoleCount> by_role;

  const std::optional<Filler>& operator[](Role role) const {
    return by_role.at(static_cast<std::size_t>(role));
  }
  std::optional<Filler>& operator[](Role role) {
    return by_role.at(static_cast<std::size_t>(role));
  }
};

/// Fills the roles of `entry` from the clause. An argument fills one role only, and only where one
/// of its mentions has a type that the frame's templates admit there. Figures are dealt out by
/// kind: money to amount, dates to time.
FilledRoles fill_roles(const Analysis& analysis, const Clause& clause, const LexicalEntry& entry,
                       const std::vector<RelationTemplate>& templates, const Schema& schema);

}  // namespace inyeon
