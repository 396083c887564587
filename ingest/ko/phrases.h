// Noun phrases: which names stand together, which predicate nouns they hold, and the clauses inside
// them (이재용 삼성전자 회장, 미국 포드, 블랙웰 기반 AI 팩토리). Internal to clauses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/frame.h"
#include "ingest/ko/cues.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

/// A predicate noun with what stands before it in its phrase: HBM4 공급.
struct Event {
  std::string lemma;
  Span trigger;
  std::optional<Effect> effect;  ///< of a cue noun behind it: 공급 협상
  std::vector<Argument> arguments;
};

struct Phrase {
  std::size_t first = 0;  ///< its units, [first, last]
  std::size_t last = 0;
  Span span;
  std::vector<MentionIndex> mentions;  ///< the heads
  std::vector<LiteralIndex> literals;
  std::string head;  ///< the last noun
  Case grammatical_case = Case::kNone;
  std::string particle;
  bool topic = false;
  char32_t after = 0;
  bool collective = false;
  std::optional<Slot> slot;  ///< set by a postposition: 에 대해
  std::optional<MentionIndex> employer;
  std::vector<Argument> modifiers;
  std::vector<Event> events;
};

/// Types that behave alike in a coordination.
enum class Class : std::uint8_t { kNone, kAgent, kThing, kPlace, kEvent };

Class class_of(std::string_view type);

class PhraseReader {
 public:
  /// Clauses inside phrases are appended to `inner`.
  PhraseReader(const Analysis& analysis, const FrameLexicon& lexicon, const Units& units,
               SentenceIndex sentence, std::vector<Clause>& inner)
      : analysis_(analysis), lexicon_(lexicon), units_(units), sentence_(sentence), inner_(inner) {}

  /// The phrase that begins at unit `at` (nominal) and ends before `end`. `leading` modifies its
  /// predicate noun: 엔비디아와의, 에 대한.
  Phrase read(std::size_t at, std::size_t end, std::vector<Argument> leading);

 private:
  Phrase segment(std::size_t at, std::size_t end, std::vector<Argument> leading);
  std::size_t shared_argument(const Phrase& left, const Phrase& right) const;
  bool joins(const Phrase& left, const Phrase& right) const;
  void join(Phrase& left, Phrase right) const;
  Class class_of_phrase(const Phrase& phrase) const;

  const Analysis& analysis_;
  const FrameLexicon& lexicon_;
  const Units& units_;
  SentenceIndex sentence_;
  std::vector<Clause>& inner_;
};

}  // namespace inyeon::ko
