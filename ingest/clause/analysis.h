// The language-neutral middle form: what a language pack makes of a document, and all that the
// steps after it (reference, frames, scoring) know of the text.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/literal.h"
#include "graph/model/span.h"
#include "graph/model/status.h"

namespace inyeon {

using MentionIndex = std::uint32_t;   ///< into Analysis::mentions
using LiteralIndex = std::uint32_t;   ///< into Analysis::literals
using SentenceIndex = std::uint32_t;  ///< into Analysis::sentences
using ClauseIndex = std::uint32_t;    ///< into Analysis::clauses

/// A word for people and for features: --explain prints them.
struct Token {
  Span span;
  std::string lemma;
  std::string tag;  ///< of the pack's tag set
  /// Where the pack parses: the word of the sentence that this one depends on, and how, the
  /// preposition included ("obl:in"). kNoHead: the root, or no parse.
  std::uint32_t head = kNoHead;
  std::string relation{};
  /// A broad and a narrow class of meaning, the pack's own numbers; 0 where it knows none.
  std::array<std::uint16_t, 2> classes{};

  static constexpr std::uint32_t kNoHead = UINT32_MAX;
};

struct Sentence {
  Span span;
  bool headline = false;  ///< title or subheading: telegraphic grammar
  bool quoted = false;    ///< lies inside a quotation as a whole
  std::vector<Token> tokens;
};

/// How a mention refers.
enum class Reference : std::uint8_t {
  kNamed,        ///< a name
  kTitled,       ///< a person by surname and title: 황 CEO, Mr. Huang
  kDescription,  ///< a definite description: 이 회사, the chipmaker
  kPronoun,      ///< he, it, 그
  kPair,   ///< two (or more, see `count`) that were named before: 양사, 3사, the two companies
  kOther,  ///< the same kind as, but not the same as what was named: 경쟁사 — never resolved
};

/// A stretch of text that names or refers to an entity, found by a language pack.
struct MentionCandidate {
  Span span;
  SentenceIndex sentence = 0;
  std::string type;  ///< schema type; for references the type that the referent must have, or empty
  Reference reference = Reference::kNamed;
  std::uint32_t count = 1;  ///< under kPair: how many it stands for; 0 where the text does not say
  /// Under kNamed: this mention is a second name of the mention with this index, given in brackets
  /// or by "이하".
  std::optional<MentionIndex> gloss_of;
  /// Under kPronoun, kDescription: the name that it stands for, where the pack can tell by grammar
  /// that the steps after it don't know.
  std::optional<MentionIndex> antecedent;
  /// Under kTitled, kDescription: the words that help to find the referent — surname ("황"), head
  /// noun in a canonical form ("company", "chipmaker", "CEO").
  std::string head;
  /// Under kNamed: the class noun that the text defines it by ("서비스" of 음악 서비스인 나래), and the
  /// schema type of that class; empty where the text defines nothing.
  std::string called;
  std::string called_type;
  /// A key that two names share where a list says that they name one thing; empty where unlisted.
  std::string list_key;
  double confidence = 1.0;
  /// Where `type` comes from a schema pack and is a kind of a core type: that one.
  std::string base;

  /// The type as the language packs know it.
  const std::string& core_type() const { return base.empty() ? type : base; }
};

struct LiteralMention {
  Span span;
  SentenceIndex sentence = 0;
  Literal literal;
};

/// Grammatical function of an argument, the same in all languages. A pack's lexicon maps slots to
/// roles, predicate by predicate.
enum class Slot : std::uint8_t {
  kSubject,     ///< 이/가, 은/는 where it stands for it; the active subject
  kObject,      ///< 을/를; the direct object; the subject of a passive comes as kObject
  kDative,      ///< 에, 에게; to, for
  kComitative,  ///< 와/과, 와 함께, 와 손잡고; with, together with, between A and B
  kSource,      ///< 에서, 로부터, 에게서; from
  kInstrument,  ///< 로, 를 통해, 를 활용해; with, by means of
  kAgent,       ///< 에 의해, passive 에; passive by
  kLocation,    ///< 에서, 에; in, at, on
  kGenitive,    ///< 의, bare noun before a predicate noun; of, 's
  kComplement,  ///< 로 (as), 이/가 되다; as, copula complement
  kAbout,       ///< 에 대해, 관련; on, about, over
  kPurpose,     ///< 위해; for
  kTime,        ///< when
  kHead,        ///< the noun that a relative clause or apposition modifies, when its function in
                ///< the clause cannot be told
  kAmount       ///< figures: how much, how many
};

std::string_view to_string(Slot slot);  ///< "subject", "object", "dative" …
std::optional<Slot> parse_slot(std::string_view name);

/// Where an argument came from.
enum class Presence : std::uint8_t {
  kSaid,     ///< stands at the predicate
  kCarried,  ///< from another clause of the sentence (connective chain, relative head)
  kImplied   ///< from another sentence
};

struct Argument {
  Slot slot = Slot::kSubject;
  std::vector<MentionIndex> mentions;  ///< a coordination: all of them, in text order
  std::vector<LiteralIndex> literals;
  std::string marker;  ///< particle or preposition as said: "은", "에", "from"
  std::string head;    ///< lemma of the head noun where that is no mention; or empty
  Presence presence = Presence::kSaid;
  bool collective = false;  ///< they do it together: 와 함께, 공동으로, jointly
};

enum class ClauseKind : std::uint8_t {
  kVerbal,    ///< a finite or connective predicate
  kRelative,  ///< an adnominal one: 엔비디아에 공급하는
  kNominal,   ///< a predicate noun: A의 B 인수, supply deal
  kApposition,  ///< 이재용 삼성전자 회장; X, a unit of Y. lemma is the relation noun or title
  kCopula,      ///< A는 B의 자회사다: lemma is the complement's head noun
  kAttachment  ///< A(3.27%), A(서울), A 기반 B: bare adjacency with a cue
};

std::string_view to_string(ClauseKind kind);

enum class Tense : std::uint8_t { kPresent, kPast, kFuture, kNone };

/// What endings, auxiliaries and cues say about the whole clause.
enum class Modality : std::uint8_t {
  kAsserted,
  kIntended,     ///< 할 계획이다, 하기로 했다; will, plans to
  kNegotiated,   ///< 협의 중이다; in talks to
  kExpected,     ///< 전망이다, 알려졌다; expected to, reportedly, may
  kCeased,       ///< 중단했다, 해지했다; stopped, no longer
  kConditional,  ///< 하면, 할 경우; if
  kOngoing       ///< 하고 있다, 중이다; is building
};

struct Clause {
  std::string lemma;  ///< dictionary form: "공급하다"; predicate nouns bare: "공급"
  Span trigger;       ///< the predicate's own words
  Span span;          ///< the clause, for evidence
  SentenceIndex sentence = 0;
  ClauseKind kind = ClauseKind::kVerbal;
  std::vector<Argument> arguments;
  Tense tense = Tense::kNone;
  Modality modality = Modality::kAsserted;
  bool negated = false;
  bool passive = false;
  bool reported = false;  ///< inside a quotation or under 고 밝혔다, said that
  /// The clause that this one hangs on. The pack has already let that clause's modality reach down
  /// where grammar says so (공급을 협의하고 있다 makes 공급 negotiated).
  std::optional<ClauseIndex> governor;
};

/// What a language pack gives. Indices are positions in these vectors; sentences, and what refers
/// to them, are in text order, the title first.
struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<MentionCandidate> mentions;
  std::vector<LiteralMention> literals;
  std::vector<Clause> clauses;
  /// Whether verbs leave out subjects that the sentences before have named.
  bool subjects_drop = true;
};

/// Which of the mentions or literals belong to a sentence: positions from the first up to the second.
template <typename Items>
std::pair<std::uint32_t, std::uint32_t> of_sentence(const Items& items, SentenceIndex sentence) {
  const auto first = std::partition_point(
      items.begin(), items.end(), [=](const auto& item) { return item.sentence < sentence; });
  const auto last = std::find_if(first, items.end(),
                                 [=](const auto& item) { return item.sentence != sentence; });
  return {static_cast<std::uint32_t>(first - items.begin()),
          static_cast<std::uint32_t>(last - items.begin())};
}

/// How far the clause commits itself, by its tense, modality and polarity alone.
/// `eventive`: an unmarked present of this predicate announces something to come (구축한다,
/// 인수한다) rather than describing what is (보유한다).
Status status_of(const Clause& clause, bool eventive);

}  // namespace inyeon
