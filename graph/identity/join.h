// Which blocks are one entity, given everything that speaks for it and against it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace inyeon {

class AliasPack;

/// What speaks for two blocks being one, the strongest first.
enum class JoinKind : std::uint8_t {
  kUser,      ///< a user said so
  kPack,      ///< an alias pack gives both names to one thing
  kGloss,     ///< a text gives the second in brackets beside the first
  kShort,     ///< a short name in a document, and the same name that a bracket explains
  kSound,     ///< persons at one employer whose Korean names sound alike
  kEmployer,  ///< persons of one name at one employer, or whose employers a text ties
  kOnlyOne    ///< a person without an employer where all others of that name are one
};

struct JoinBlock {
  std::string key;                 ///< IdentityKey::key
  std::string base;                ///< IdentityKey::base
  std::int64_t employer = 0;       ///< persons: whatever tells employers apart; 0 for none
  std::vector<std::string> bases;  ///< persons: all bases that a pack holds for the same name
};

/// Indexes into JoinArea::blocks. Of a gloss `one` is the name and `other` the gloss.
struct Join {
  std::size_t one = 0;
  std::size_t other = 0;
  JoinKind kind = JoinKind::kGloss;
  friend auto operator<=>(const Join&, const Join&) = default;
};

/// Blocks that something might join, directly or through others.
struct JoinArea {
  std::vector<JoinBlock> blocks;
  std::vector<Join> joins;                                 ///< kUser, kGloss, kShort, kSound
  std::vector<std::pair<std::size_t, std::size_t>> ties;   ///< persons tied by a text
  std::vector<std::pair<std::size_t, std::size_t>> apart;  ///< a user said that they are two
};

struct Joined {
  std::vector<std::size_t> group;  ///< for each block the first index of its group
  std::vector<Join> used;          ///< what was followed, sorted
  std::vector<Join> refused;       ///< what was not, sorted
};

/// Follows one kind after the other. Refused are a gloss that texts give to several names, and all
/// joins of a kind that together would make one of two entities that a pack or a user tells apart.
/// Depends on nothing but the area and the pack: neither on the order of its parts nor on indexes.
Joined join(const JoinArea& area, const AliasPack& pack);

}  // namespace inyeon
