// Which entity of the graph a document's entity is, as far as the document alone can tell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon {

class AliasPack;

/// A block: what has the same key is one entity. Blocks are joined further by packs, brackets,
/// employers and users (graph/identity/join.h).
struct IdentityKey {
  std::string key;       ///< name_key(), and what tells homonyms apart: an employer or a document
  std::string base;      ///< persons and short names: name_key(), shared by homonyms; else empty
  std::string employer;  ///< persons: the key of the organisation they work for; or empty
};

/// A second name and the name that it leads to.
struct Gloss {
  IdentityKey name;
  IdentityKey gloss;
};

struct Identity {
  IdentityKey self;
  std::vector<Gloss> glosses;     ///< brackets in the text, and how a Korean person's name sounds
  std::vector<IdentityKey> ties;  ///< the same person at further employers in the same text
};

/// One for each entity of the extraction, in its order. A pure function.
///
/// Names that are generic, of one letter, or a surname alone are kept to their document. Short
/// names that no pack knows are too, but may be led out of it by what a bracket says of them.
std::vector<Identity> identify(const Extraction& extraction, const AliasPack& pack);

/// A number for the lists and rules that identify() goes by. What was identified by others has to
/// be identified again, so that old and new documents agree.
std::uint64_t identity_rules();

/// The type inside an identity key.
std::string_view type_of(std::string_view identity_key);
/// The name_key() that an identity key begins with.
std::string_view name_key_of(std::string_view identity_key);
/// The name inside an identity key, in its identity_form().
std::string_view name_of(std::string_view identity_key);
/// Whether the key is kept to a document.
bool is_local(std::string_view identity_key);
/// Whether the key is no name but a sound, which persons' names at one employer share.
bool is_sound(std::string_view identity_key);

}  // namespace inyeon
