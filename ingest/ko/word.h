// Korean words: what an eojeol consists of. Internal to the Korean pack.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/span.h"
#include "ingest/clause/analysis.h"

namespace inyeon::ko {

/// What a noun phrase's particle says (the last case particle; 은/는/도/만 behind it are in
/// Word::topic and Word::particle).
enum class Case : std::uint8_t {
  kNone,        ///< bare
  kNominative,  ///< 이/가, 께서
  kTopic,       ///< 은/는 alone
  kAccusative,  ///< 을/를
  kDative,      ///< 에게, 한테, 께
  kLocative,    ///< 에
  kAblative,    ///< 에서
  kSource,      ///< 로부터, 에게서, 부터
  kInstrument,  ///< 로/으로
  kComitative,  ///< 와/과, 하고, (이)랑
  kGenitive,    ///< 의
  kConjunct,    ///< 및, 이나, ·, comma: joins with what follows
  kAlso,        ///< 도, 만, 까지, 마저, 조차 alone: case not told
  kComparison,  ///< 보다, 처럼, 만큼
  kCopula       ///< 이다, 인, 이며: the noun is a predicate
};

enum class WordKind : std::uint8_t {
  kNominal,    ///< noun (+ particles)
  kPredicate,  ///< verb or adjective (+ endings); also noun+하다/되다/시키다/받다
  kCopula,     ///< noun + 이다 in any form
  kModifier,   ///< determiner, adnominal: 새, 이, 그, 전
  kAdverb,
  kNumber,       ///< begins with a figure
  kConjunction,  ///< 및, 또는, 그리고, 한편
  kSymbol,
  kOther
};

/// What the last ending does.
enum class Ending : std::uint8_t {
  kNone,
  kFinal,             ///< -다, -다. -함, -임 at the end of a headline
  kConnective,        ///< -고, -며, -아/어, -면서, -지만, -는데, -도록, -려고 …
  kAdnominalPresent,  ///< -는
  kAdnominalPast,     ///< -ㄴ/은 of a verb, -던
  kAdnominalFuture,   ///< -ㄹ/을
  kNominal,           ///< -기, -ㅁ/음
  kQuotative          ///< -다고, -라고, -다며, -라며, -냐고, -자고
};

/// One eojeol (or a piece of one, where punctuation cuts it), analysed. Spans count in the
/// document's field. A piece that is nothing but a particle or a copula behind a bracket or a
/// quotation mark ("(GPU)를", "‘블랙웰’이다") has an empty stem and lemma; 고, 라고, 며 … behind a
/// closing quotation mark are kOther with Ending::kQuotative. Pieces that touch have
/// !space_after on the first.
struct Word {
  Span span;  ///< the whole piece
  Span stem;  ///< the noun part, or the noun before 하다/되다, or the verb stem as written
  WordKind kind = WordKind::kOther;
  Case grammatical_case = Case::kNone;  ///< of nominals
  std::string particle;                 ///< all particles as written: "에서는"
  bool topic = false;                   ///< 은/는 closes it: 에서는, 와는
  std::string lemma;   ///< nominals: the noun part as written; predicates: "공급하다", "되다"
  std::string noun;    ///< of noun+하다/되다/받다 predicates: "공급"; else empty
  std::string suffix;  ///< "하다", "되다", "받다", "시키다", "당하다"; else empty
  Ending ending = Ending::kNone;
  std::string
      ending_form;  ///< the connective or final ending in canonical form: "고", "면서", "ㄹ"
  Tense tense = Tense::kNone;
  bool negated = false;  ///< 않다/못하다/안 in the word itself
  bool opens_quote = false;
  bool closes_quote = false;
  bool opens_bracket = false;   ///< an opening bracket stands before it
  bool closes_bracket = false;  ///< a closing bracket stands behind it
  char32_t after = 0;  ///< punctuation right behind the piece: ',', '·', '…', '.'; 0 for none
  bool space_after = false;  ///< white space follows (after punctuation)
};

/// One sentence cut into words, in text order.
using Words = std::vector<Word>;

/// Cuts and analyses one sentence. `text` is the whole field that `sentence` counts in.
/// `name_ends`: byte offsets, sorted, where known names end, so that particles split there and
/// names stay whole (엔비디아/와). Thread safe.
class Morphology {
 public:
  Morphology();
  ~Morphology();
  Morphology(const Morphology&) = delete;
  Morphology& operator=(const Morphology&) = delete;
  Words analyse(std::string_view text, const Span& sentence,
                const std::vector<std::uint32_t>& name_ends) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Cuts a field into sentences (quotes, brackets, figures, initials, headlines, bullets).
std::vector<Sentence> split_sentences(std::string_view text, Field field);

}  // namespace inyeon::ko
