// How the lists of known names lie in the program: what AliasPackBuilder writes and AliasPack
// reads.
//
//   u64 number for the lists and rules; u32 number of entities
//   StringTable name_key → entity, or kNoEntity where two share it; StringTable ticker → entity
//   StringTable of generic name_keys
//   u32 rows; rows of u64 stable_hash of a node's key and u32 entity, sorted
//   u32 for each entity: where its lines begin
//   lines of the entities: key, type, ticker, Korean name, other name, pack, kYes or nothing, name
//   keys, an empty line
//
// Numbers are in the byte order of the machine that builds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace inyeon {

inline constexpr std::uint32_t kNoEntity = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::size_t kHashRowBytes = 12;
inline constexpr std::string_view kYes = "yes";

}  // namespace inyeon
