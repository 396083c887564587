// Annotated articles as candidates that are known to be right or wrong.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"
#include "ingest/clause/language_pack.h"
#include "ingest/frames/frame.h"
#include "ingest/score/features.h"
#include "ingest/score/linear.h"

namespace inyeon::scoring {

struct Example {
  LinearExample words;
  FeatureVector dense{};
  std::uint32_t document = 0;   ///< number of its article
  bool practice = false;        ///< to learn from only, not to measure on
  std::uint32_t predicate = 0;  ///< position in Schema::predicates()
  std::uint32_t sentence = 0;   ///< of all sentences of the set
  std::uint32_t subject = 0;
  std::uint32_t object = 0;  ///< entity, or literal for a figure
  std::uint32_t triple = 0;  ///< the same for candidates that would give one relation
};

struct ExampleSet {
  std::vector<Example> examples;
  std::uint32_t documents = 0;
  std::uint32_t sentences = 0;
  std::uint32_t triples = 0;
  std::vector<std::uint32_t> gold;  ///< relations that the articles hold, by predicate
};

/// Turns articles of one language into examples, by the same steps that extract.
class ExampleMaker {
 public:
  /// `pack` and the lexicons must outlive it.
  ExampleMaker(const LanguagePack& pack, const FrameLexicon& lexicon, const FrameTable& table,
               std::string_view markers);

  /// A candidate is right where gold has its relation (ends as score.h compares them, leniently)
  /// and its sentence is part of the evidence; where gold has it on other evidence, the candidate
  /// teaches nothing and is left out.
  void add(const Extraction& gold, ExampleSet& set) const;
  /// The same article once more, for practice: read with names that its own tagger has learnt, it
  /// shows relations that unsure names hide.
  void add_practice(const Extraction& gold, ExampleSet& set) const;

 private:
  void read(const Extraction& gold, std::uint32_t document, bool practice, ExampleSet& set) const;

  const LanguagePack& pack_;
  const FrameLexicon& frames_;
  const FrameTable& table_;
  Markers markers_;
  TriggerLexicon triggers_;
};

}  // namespace inyeon::scoring
