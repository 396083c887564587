// What the words of a graph file mean: the core vocabulary, and the schema pack that the file
// carries, if any. Private to this folder.
#pragma once

#include <cstdint>
#include <memory>

#include "graph/identity/alias_pack.h"
#include "graph/pack/schema_pack.h"
#include "graph/store/digest.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct Vocabulary {
  std::shared_ptr<const SchemaPack> pack;  ///< or nullptr
  std::shared_ptr<const AliasPack> aliases;

  const Schema& schema() const { return pack ? pack->schema() : Schema::core(); }
};

/// As the file has it. Throws CorruptionError where the pack is damaged.
std::shared_ptr<const Vocabulary> read_vocabulary(const Database& database);

/// Writes the pack into the file, inside a transaction.
void write_pack(const Database& database, const SchemaPack& pack);

/// Number of the rules by which this program would file documents in this file: identity_rules(),
/// and the pack.
std::uint64_t filing_rules(const Database& database);

/// The pack's share in the graph hash (docs/file-format.md).
Digest pack_digest(const Database& database);

}  // namespace inyeon::store
