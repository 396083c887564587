// A user's own domain: types, predicates, frames and names beside those of the core vocabulary
// (docs/schema-packs.md).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/problem.h"
#include "graph/model/schema.h"

namespace inyeon {

/// A name that a pack lists. Views live as long as the pack.
struct PackName {
  std::string_view surface;
  std::string_view type;
  std::string_view key;    ///< the same for all names of one thing; the surface where none is given
  bool ambiguous = false;  ///< also a common word: known, but not found by this list
};

/// The files of a pack, as bytes, and what they say. Immutable; safe to read from many threads.
class SchemaPack {
 public:
  /// Name, relative to the folder, and content.
  using Files = std::vector<std::pair<std::string, std::string>>;

  /// The parts that a pack may have. Only the first must be there.
  static constexpr std::string_view kSchema = "schema.json";
  static constexpr std::string_view kNames = "names.tsv";
  static constexpr std::string_view kAliases = "aliases.tsv";
  static constexpr std::string_view kRelations = "relations.tsv";
  static constexpr std::string_view kFramesKo = "frames.ko.tsv";
  static constexpr std::string_view kFramesEn = "frames.en.tsv";

  /// A pack with faults is fit for nothing but to look for further ones.
  enum class Faulty { kRefuse, kKeep };

  /// Reads a folder. Every fault goes to `problems`, with file and line; nullptr where there is
  /// any, or, with kKeep, where nothing can be made of it. What frames say is for
  /// ingest/frames/pack_frames.h to check. Throws UsageError where there is no such folder,
  /// EnvironmentError where it cannot be read.
  static std::shared_ptr<const SchemaPack> read(const std::string& folder,
                                                const ProblemSink& problems,
                                                Faulty faulty = Faulty::kRefuse);
  /// The same from memory; `where` goes before the files' names in problems.
  static std::shared_ptr<const SchemaPack> parse(Files files, const std::string& where,
                                                 const ProblemSink& problems,
                                                 Faulty faulty = Faulty::kRefuse);
  /// What bytes() gave. Throws CorruptionError.
  static std::shared_ptr<const SchemaPack> from_bytes(std::string_view bytes);
  /// All files in one text; equal packs give equal bytes.
  std::string bytes() const;

  const std::string& name() const { return name_; }
  const std::string& version() const { return version_; }
  /// "clinical 1.0"
  std::string label() const { return name_ + ' ' + version_; }
  /// Core vocabulary and pack together.
  const Schema& schema() const { return schema_; }
  /// Names to find in texts, and names that are one thing; the aliases do the second only.
  const std::vector<PackName>& names() const { return names_; }
  const std::vector<PackName>& aliases() const { return aliases_; }
  /// The content of a part; empty where the pack lacks it.
  std::string_view text(std::string_view part) const;

 private:
  friend class PackReader;
  SchemaPack() = default;

  Files files_;  // sorted by name
  std::string name_, version_;
  Schema schema_;
  std::vector<PackName> names_, aliases_;
};

}  // namespace inyeon
