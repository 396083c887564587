// The whole way of one article: document in, extraction out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "graph/model/document.h"
#include "graph/model/extraction.h"
#include "graph/pack/schema_pack.h"

namespace inyeon {

/// Who decides which proposals become relations.
enum class Ranking : std::uint8_t {
  kLearnt,  ///< the learnt scorer of ingest/score
  kFrames   ///< nobody: all that the frames propose, with their own confidence
};

/// Extracts entities and relations. Loads its lexicons once, per language at first use.
/// extract() is const and may be called from many threads; the same document gives the same
/// extraction, always.
class Extractor {
 public:
  /// With a schema pack (whose frames check_frames() found sound) its names, types and relations
  /// take part, and its label stands in each extraction. Relations of predicates that the core
  /// vocabulary lacks, which the scorer has not learnt, have the frames' own confidence. Throws
  /// CorruptionError where the pack's frames are not sound.
  explicit Extractor(Ranking ranking = Ranking::kLearnt,
                     std::shared_ptr<const SchemaPack> schema = nullptr);
  ~Extractor();
  Extractor(const Extractor&) = delete;
  Extractor& operator=(const Extractor&) = delete;

  /// Languages that documents may be in.
  bool supports(std::string_view language) const;
  /// Takes a document in a supported language. Throws UsageError for another, CorruptionError
  /// where a lexicon or model is damaged; never for what the text holds.
  Extraction extract(const Document& document) const;
  /// The steps of extract() as text for people: words, clauses, frames tried, references, scores.
  std::string explain(const Document& document) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace inyeon
