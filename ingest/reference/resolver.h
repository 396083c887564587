// Coreference inside one document: which mentions are one entity.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"

namespace inyeon {

/// One entity of a document, before relations are read.
struct EntityDraft {
  std::string name;  ///< fullest form
  std::string type;
  std::vector<MentionIndex> mentions;  ///< names and what was resolved to it, in text order
  /// The type as the language packs know it: a schema pack's own type by the core type that it is
  /// a kind of.
  std::string core_type;
};

struct Resolution {
  std::vector<EntityDraft> entities;  ///< in the order of their first mention
  /// For each mention the entities it stands for: one, several (양사), or none (unresolved).
  std::vector<std::vector<std::uint32_t>> of_mention;
};

/// Resolves names (short after full, glosses, list keys), titled persons, descriptions, pronouns
/// and pairs, and adds implied arguments to clauses whose subject or object is dropped (presence
/// kImplied, with the mention that they were taken from). Deterministic.
Resolution resolve(const Document& document, Analysis& analysis);

}  // namespace inyeon
