// Which entity of the graph a document's entity is, as far as the document alone can tell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon {

class AliasPack;

/// A name that stands for one entity in every document. Two entities with the same key are one;
/// further keys may be joined by glosses and ties (graph/store/node_resolver.h).
struct IdentityKey {
  std::string key;       ///< type, normalised name or known key, and what tells homonyms apart
  std::string base;      ///< persons: type and name, shared by homonyms; else empty
  std::string employer;  ///< persons: the key of the organisation they work for; or empty
};

struct Identity {
  IdentityKey self;
  std::vector<IdentityKey> glosses;  ///< second names that the text gives in brackets
  std::vector<IdentityKey> ties;     ///< the same person at further employers in the same text
};

/// One for each entity of the extraction, in its order. A pure function.
std::vector<Identity> identify(const Extraction& extraction, const AliasPack& pack);

/// The key of an entity that the pack knows.
std::string known_key(std::string_view type, std::string_view pack_key);
/// The pack's key inside an identity key; empty where it has none.
std::string_view pack_key_of(std::string_view identity_key);
/// The type inside an identity key.
std::string_view type_of(std::string_view identity_key);

}  // namespace inyeon
