// The parse of an English sentence. Internal to the English pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/en/lemma.h"
#include "ingest/en/tag_features.h"
#include "ingest/en/word.h"
#include "ingest/learn/greedy_tagger.h"
#include "ingest/learn/parser.h"

namespace inyeon::en {

/// The relations of Universal Dependencies that clauses are read from; all others are kOther.
enum class Dep : std::uint8_t {
  kOther,
  kRoot,
  kSubject,         ///< nsubj, nsubj:outer
  kPassiveSubject,  ///< nsubj:pass
  kObject,
  kIndirect,  ///< iobj
  kOblique,
  kAgent,     ///< obl:agent
  kUnmarked,  ///< obl:unmarked, nmod:unmarked: measures and times without a preposition
  kNominal,   ///< nmod
  kPossessor,
  kCompound,
  kParticle,  ///< compound:prt
  kFlat,
  kCase,
  kMark,
  kAuxiliary,
  kPassiveAuxiliary,
  kCopula,
  kConjunct,
  kCoordinator,
  kOpenComplement,  ///< xcomp
  kComplement,      ///< ccomp
  kAdverbial,       ///< advcl
  kClausal,         ///< acl
  kRelative,        ///< acl:relcl
  kApposition,
  kParataxis,
  kAdverb,
  kAdjective,
  kDeterminer,
  kNumber,
  kPunctuation
};

struct ParsedWord {
  std::string_view tag;  ///< Penn Treebank
  std::string lemma;
  int head = -1;  ///< -1 for the root
  Dep dep = Dep::kOther;
  int first_child = -1;
  int next_sibling = -1;  ///< children are linked in text order
};

struct ParsedSentence {
  std::vector<ParsedWord> words;

  int size() const { return static_cast<int>(words.size()); }
  const ParsedWord& operator[](int i) const { return words[static_cast<std::size_t>(i)]; }
  /// The first child with this relation, or -1.
  int child(int i, Dep dep) const;
  /// False for -1, no word.
  bool is_verb(int i) const { return i >= 0 && (*this)[i].tag.starts_with('V'); }
  bool is_noun(int i) const { return i >= 0 && (*this)[i].tag.starts_with('N'); }
};

/// How a word depends on its head, its preposition or conjunction included: "obl:in", "nsubj".
std::string relation_name(const ParsedSentence& parse, int word);

/// Tagger, parser and lemmas, loaded once. Immutable.
class Syntax {
 public:
  Syntax();

  /// Buffers that are used again from sentence to sentence.
  struct Workspace {
    learn::TagInput tag_input;
    learn::ParseInput parse_input;
    std::vector<learn::Tag> tags;
    std::vector<learn::Feature> features;
    learn::Parser::Workspace parser;
    learn::Parse parse;
    std::vector<std::string_view> forms;
  };
  /// One tag a word, into `tags`; they look into this object.
  void tag(const Words& words, Workspace& workspace, std::vector<std::string_view>& tags) const;
  void parse(const Words& words, const std::vector<std::string_view>& tags, Workspace& workspace,
             ParsedSentence& parsed) const;

 private:
  learn::GreedyTagger tagger_;
  learn::Parser parser_;
  Lemmatizer lemmatizer_;
  std::vector<Dep> deps_;  ///< by label of the parser
};

}  // namespace inyeon::en
