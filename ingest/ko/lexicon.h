// The word lists of Korean morphology. Internal to the Korean pack.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/ko/word.h"
#include "ingest/text/hash_table.h"

namespace inyeon::ko {

enum class StemKind : std::uint8_t { kUnknown, kVerb, kAdjective };

/// What a particle wants the noun before it to end in.
enum class After : std::uint8_t { kAny, kVowel, kConsonant, kEuro, kRo };

/// Whether a final consonant (0: none) is what a particle or ending wants before it.
bool final_agrees(int final, After after);

struct Particle {
  After after = After::kAny;
  Case grammatical_case = Case::kNone;
  bool topic = false;
  std::uint8_t syllables = 0;
};

/// How an ending joins its stem.
enum class Joint : std::uint8_t { kPlain, kClosed, kOpen, kEuphonic, kAForm };

struct EndingEntry {
  Joint joint = Joint::kPlain;
  bool with_eu = false;  ///< the form has its 으
  bool takes_particle = false;
  bool drops_copula = false;
  Ending ending = Ending::kNone;
  Tense tense = Tense::kNone;
  std::uint8_t symbols = 0;  ///< how many jamo
  std::string form;          ///< canonical
};

/// A word's jamo, one symbol each: finals are told from initials.
using Symbol = std::uint8_t;
constexpr Symbol initial_symbol(int initial) { return static_cast<Symbol>(1 + initial); }
constexpr Symbol medial_symbol(int medial) { return static_cast<Symbol>(32 + medial); }
constexpr Symbol final_symbol(int final) { return static_cast<Symbol>(64 + final); }

/// What the word lists say of a word.
struct ListedWord {
  bool noun = false;
  bool common = false;  ///< a noun seen often enough to be trusted as a whole
  StemKind stem = StemKind::kUnknown;
  std::uint8_t stem_weight = 0;           ///< grows with how often a listed stem is met, 0 … 3
  WordKind invariant = WordKind::kOther;  ///< kOther where it is not listed as one without endings
};

/// Immutable; made from ingest/data/ko.
class Lexicon {
 public:
  Lexicon();

  const ListedWord& word(std::uint64_t hash) const {
    static constexpr ListedWord kUnknown;
    const ListedWord* found = words_.find(hash);
    return found == nullptr ? kUnknown : *found;
  }
  bool is_noun(std::uint64_t hash) const { return word(hash).noun; }
  bool is_common_noun(std::uint64_t hash) const { return word(hash).common; }
  StemKind stem(std::uint64_t hash) const { return word(hash).stem; }
  int stem_weight(std::uint64_t hash) const { return word(hash).stem_weight; }
  WordKind invariant(std::uint64_t hash) const { return word(hash).invariant; }
  const Particle* particle(std::uint64_t hash) const { return particles_.find(hash); }

  /// Calls `visit` with every ending that `symbols` ends in, the shortest first.
  template <class Visit>
  void endings_of(const Symbol* symbols, std::size_t size, Visit visit) const {
    std::uint32_t node = 0;
    for (std::size_t i = size;; --i) {
      for (const std::uint32_t entry : nodes_[node].entries) visit(endings_[entry]);
      if (i == 0 || (node = nodes_[node].next[symbols[i - 1]]) == 0) return;
    }
  }

  static constexpr int kLongestParticle = 7;

 private:
  struct Node {
    std::array<std::uint32_t, 96> next{};
    std::vector<std::uint32_t> entries;
  };

  void add_words(std::string_view tsv, std::string_view kind_of_all);
  void add_particles(std::string_view tsv);
  void add_particle(std::string_view form, const Particle& particle);
  void add_endings(std::string_view tsv);
  void add_ending(const std::vector<Symbol>& symbols, EndingEntry entry);

  HashTable<ListedWord> words_;
  HashTable<Particle> particles_;
  std::vector<EndingEntry> endings_;
  std::vector<Node> nodes_;
};

}  // namespace inyeon::ko
