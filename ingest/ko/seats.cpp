#include "ingest/ko/seats.h"

#include <algorithm>
#include <optional>

#include "graph/model/schema.h"
#include "ingest/ko/class_nouns.h"
#include "ingest/ko/name_words.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kSeat = "소재지";
constexpr std::size_t kReach = 6;  // words between the place and the name

class SeatFinder {
 public:
  SeatFinder(std::string_view text, const Words& words, SentenceIndex sentence,
             const Analysis& analysis)
      : text_(text),
        words_(words),
        sentence_(sentence),
        analysis_(analysis),
        here_(of_sentence(analysis.mentions, sentence)) {}

  void run(std::size_t first, std::vector<Clause>& clauses) const {
    for (MentionIndex mention = here_.first; mention < here_.second; ++mention) {
      const MentionCandidate& seated = analysis_.mentions[mention];
      const bool sits =
          seated.core_type() == type::kOrganization || seated.core_type() == type::kFacility;
      if (!sits || seated.reference != Reference::kNamed || seated.gloss_of) continue;
      if (is_seated(mention, first, clauses)) continue;
      if (const auto place = place_of(seated.span)) clauses.push_back(seat(mention, *place));
    }
  }

 private:
  static bool is_seated(MentionIndex mention, std::size_t first,
                        const std::vector<Clause>& clauses) {
    return std::any_of(clauses.begin() + static_cast<std::ptrdiff_t>(first), clauses.end(),
                       [mention](const Clause& clause) {
                         return clause.lemma == kSeat && !clause.arguments.empty() &&
                                clause.arguments.front().mentions ==
                                    std::vector<MentionIndex>{mention};
                       });
  }

  std::optional<MentionIndex> place_of(const Span& name) const {
    const auto behind = std::find_if(words_.begin(), words_.end(), [&name](const Word& word) {
      return word.span.end > name.begin;
    });
    auto at = static_cast<std::size_t>(behind - words_.begin());
    if (at == 0 || !calls(words_[at - 1])) return std::nullopt;
    for (std::size_t steps = 0; at > 0 && steps < kReach; ++steps) {
      --at;
      if (const auto mention = mention_at(words_[at])) {
        const bool place = analysis_.mentions[*mention].core_type() == type::kPlace;
        const bool tied = words_[at].particle.empty() || words_[at].particle == "의";
        return place && tied ? mention : std::nullopt;
      }
      if (!describes(words_[at])) return std::nullopt;
    }
    return std::nullopt;
  }

  // The noun before the name says what it is: 회사 나래, 회사인 나래.
  bool calls(const Word& word) const {
    constexpr std::string_view kCopula = "인";
    std::string_view noun = slice(text_, word.stem);
    if (class_noun(noun).type == type::kPerson && noun.ends_with(kCopula))
      noun.remove_suffix(kCopula.size());  // 기업인 나래 is no businessman
    const std::string_view said = class_noun(noun).type;
    if (said != type::kOrganization && said != type::kFacility) return false;
    const bool copula = word.kind == WordKind::kCopula &&
                        text_.substr(word.stem.end, word.span.end - word.stem.end) == kCopula;
    return copula || (word.kind == WordKind::kNominal && word.particle.empty());
  }

  static bool describes(const Word& word) {
    switch (word.kind) {
      case WordKind::kNominal:
        return word.particle.empty() && word.after == 0;
      case WordKind::kCopula:
      case WordKind::kModifier:
        return true;
      case WordKind::kPredicate:
        return word.ending == Ending::kAdnominalPresent || word.ending == Ending::kAdnominalPast;
      default:
        return false;
    }
  }

  std::optional<MentionIndex> mention_at(const Word& word) const {
    for (MentionIndex i = here_.first; i < here_.second; ++i) {
      const Span& span = analysis_.mentions[i].span;
      if (span.begin < word.span.end && word.span.begin < span.end) return i;
    }
    return std::nullopt;
  }

  Clause seat(MentionIndex seated, MentionIndex place) const {
    const Span& name = analysis_.mentions[seated].span;
    Clause clause;
    clause.lemma = kSeat;
    clause.trigger = name;
    clause.sentence = sentence_;
    clause.kind = ClauseKind::kAttachment;
    clause.span = {name.field, analysis_.mentions[place].span.begin, name.end};
    clause.arguments.resize(2);
    clause.arguments[0].slot = Slot::kSubject;
    clause.arguments[0].mentions = {seated};
    clause.arguments[1].slot = Slot::kLocation;
    clause.arguments[1].mentions = {place};
    return clause;
  }

  std::string_view text_;
  const Words& words_;
  SentenceIndex sentence_;
  const Analysis& analysis_;
  std::pair<MentionIndex, MentionIndex> here_;
};

}  // namespace

void find_seats(std::string_view text, const Words& words, SentenceIndex sentence,
                const Analysis& analysis, std::size_t first, std::vector<Clause>& clauses) {
  SeatFinder(text, words, sentence, analysis).run(first, clauses);
}

}  // namespace inyeon::ko
