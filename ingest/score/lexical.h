// Which words can state which relations, by the frames of a language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/schema.h"
#include "ingest/frames/frame.h"
#include "ingest/text/string_table.h"

namespace inyeon::scoring {

/// A way in which a lemma states a predicate.
struct Stated {
  std::uint32_t predicate = 0;  ///< position in Schema::predicates()
  const LexicalEntry* entry = nullptr;
  const RelationTemplate* relation = nullptr;
};

/// Derived from a lexicon and the shared table, which must outlive it. Predicates that the schema
/// lacks are passed over.
class TriggerLexicon {
 public:
  TriggerLexicon(const FrameLexicon& lexicon, const FrameTable& table, const Schema& schema);

  /// Bit i stands for the schema's i-th predicate; 0 where the lemma states none.
  std::uint32_t predicates(std::string_view lemma) const;
  /// Position of a type in Schema::types(); behind the last where the schema does not know it.
  std::uint32_t type_index(std::string_view type) const;
  /// The predicates that the schema admits between two types, by type_index().
  std::uint32_t admitted(std::uint32_t subject_type, std::uint32_t object_type) const {
    return admitted_[subject_type * (types_.size() + 1) + object_type];
  }
  /// The first reading of the lemma that states the predicate; nullptr where none does.
  const Stated* find(std::string_view lemma, std::uint32_t predicate) const;

 private:
  struct Row {
    std::uint32_t predicates = 0;
    std::vector<Stated> ways;
  };
  const Row* row(std::string_view lemma) const;
  void admit(const Schema& schema);

  StringTable<Row> rows_;
  std::vector<std::string> types_;
  std::vector<std::uint32_t> admitted_;  ///< by subject's type, then by object's
};

}  // namespace inyeon::scoring
