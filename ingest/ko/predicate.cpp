#include <algorithm>

#include "ingest/ko/conjugation.h"
#include "ingest/ko/cut.h"
#include "ingest/ko/reading.h"

namespace inyeon::ko {
namespace {

/// What is known of a stem by itself.
struct Assessment {
  int score = -1000;
  StemKind kind = StemKind::kUnknown;
  std::size_t noun_size = 0;
  std::string_view suffix;
  bool copula = false;
  StemShape plain;          ///< of an honorific form: the stem without 시
  std::size_t honorific = 0;  ///< how many code points 시 or 으시 takes; else 0
};

struct Suffix {
  std::u32string_view stem;
  std::string_view lemma;
  int when_noun_known;
  int when_unknown;
};
constexpr Suffix kSuffixes[] = {{U"하", "하다", 64, 50},     {U"되", "되다", 64, 50},
                                {U"당하", "당하다", 66, 46}, {U"시키", "시키다", 66, 50},
                                {U"받", "받다", 66, 40},     {U"드리", "드리다", 60, 20},
                                {U"거리", "거리다", 56, 30}, {U"스럽", "스럽다", 60, 45},
                                {U"롭", "롭다", 56, 20},     {U"짓", "짓다", 56, 10}};
/// Auxiliaries that are written together with the 아/어 form before them.
constexpr std::u32string_view kAuxiliaries[] = {U"지", U"오", U"가", U"내",   U"주", U"보",
                                                U"놓", U"두", U"나", U"버리", U"하"};

class PredicateReader {
 public:
  PredicateReader(const Lexicon& lexicon, const Piece& piece, const Cut& cut)
      : lexicon_(lexicon), piece_(piece), cut_(cut) {
    for (std::size_t i = piece.hangul_from; i < piece.size; ++i) {
      const Jamo jamo = decompose(piece.code_points[i]);
      push(initial_symbol(jamo.initial), i);
      push(medial_symbol(jamo.medial), i);
      if (jamo.final != 0) push(final_symbol(jamo.final), i);
    }
  }

  Reading read() {
    read_ending(piece_.size, nullptr);
    for (std::size_t from = piece_.size - 1; from > piece_.hangul_from; --from) {
      if (piece_.size - from > Lexicon::kLongestParticle) break;
      std::uint64_t hash = kHashSeed;
      for (std::size_t i = from; i < piece_.size; ++i)
        hash = hash_step(hash, piece_.code_points[i]);
      if (const Particle* particle = lexicon_.particle(hash)) read_ending(from, particle);
    }
    return best_;
  }

 private:
  void push(Symbol symbol, std::size_t syllable) {
    symbols_[count_] = symbol;
    syllables_[count_++] = syllable;
  }

  /// Every ending that the first `end` code points end in.
  void read_ending(std::size_t end, const Particle* particle) {
    std::size_t size = count_;
    while (size > 0 && syllables_[size - 1] >= end) --size;
    lexicon_.endings_of(symbols_.data(), size, [&](const EndingEntry& entry) {
      if (particle != nullptr && !entry.takes_particle) return;
      current_ = Reading();
      current_.ending = &entry;
      current_.particle = particle;
      current_.particle_from = end;
      read_base(entry, size - entry.symbols);
    });
  }

  Base base_at(std::size_t symbol, std::size_t size) const {
    if (symbol < size && symbols_[symbol] > 63) {  // the ending took the final
      const std::size_t syllable = syllables_[symbol];
      return {&piece_, syllable + 1, with_final(piece_.code_points[syllable], 0)};
    }
    const std::size_t syllables = symbol < size ? syllables_[symbol] : piece_.hangul_from;
    return {&piece_, syllables, syllables == 0 ? 0 : piece_.code_points[syllables - 1]};
  }

  void read_base(const EndingEntry& entry, std::size_t symbol) {
    Base base =
        symbol == 0 && count_ > 0 ? Base{&piece_, piece_.hangul_from, 0} : base_at(symbol, count_);
    if (entry.symbols == 0) {
      base = {&piece_, current_.particle_from, piece_.code_points[current_.particle_from - 1]};
    }
    if (base.size <= piece_.hangul_from) {
      if (entry.drops_copula) offer_bare_copula(base.size);
      return;
    }
    const Symbol first = entry.symbols == 0 ? Symbol{0} : symbols_[symbol];
    drops_l_ = first == final_symbol(kFinalN) || first == final_symbol(kFinalL) ||
               first == final_symbol(kFinalB) || first == initial_symbol(2) ||
               first == initial_symbol(kInitialS);
    if (entry.joint == Joint::kAForm) {
      offer_a_form(base);
      // 있었어요: the 어 stands behind 었 itself
      if (base.last == U'어' && final_of(base.before_last()) == kFinalSs)
        read_prefinal(entry, base.without_last());
      return;
    }
    const auto offer = [&](const StemShape& stem) { offer_stem(stem, tail_of(base, stem)); };
    read_prefinal(entry, base);
    const bool closed = final_of(base.last) != 0;
    switch (entry.joint) {
      case Joint::kPlain:
        plain_stems(base, drops_l_, offer);
        break;
      case Joint::kClosed:
        if (closed) plain_stems(base, false, offer);
        break;
      case Joint::kOpen:
        if (!closed || (final_of(base.last) == kFinalL && !drops_l_))
          plain_stems(base, drops_l_, offer);
        break;
      case Joint::kEuphonic:
        eu_stems(base, entry.with_eu, drops_l_, offer);
        break;
      case Joint::kAForm:
        break;
    }
    if (entry.drops_copula && !closed) offer_bare_copula(base.size);
  }

  /// 었 and 겠 before the ending.
  void read_prefinal(const EndingEntry& entry, Base base) {
    if (final_of(base.last) != kFinalSs || (entry.joint == Joint::kEuphonic && !entry.with_eu))
      return;
    const Reading before = current_;
    if (base.last == U'겠' && base.size > piece_.hangul_from + 1) {
      current_.future = true;
      base = base.without_last();
      plain_stems(base, false,
                  [&](const StemShape& stem) { offer_stem(stem, tail_of(base, stem)); });
    }
    if (final_of(base.last) == kFinalSs) {
      current_.past = true;
      base.last = with_final(base.last, 0);
      offer_a_form(base);
      if (base.last == U'어' && final_of(base.before_last()) == kFinalSs) {  // 했었다
        base = base.without_last();
        base.last = with_final(base.last, 0);
        offer_a_form(base);
      }
    }
    current_ = before;
  }

  void offer_a_form(const Base& base) {
    a_form_stems(base, [&](const StemShape& stem) { offer_stem(stem, base.size - 1); });
  }

  /// An ending that took the last syllable's final, or stands in for it (ㅂ: 어려운), begins in it.
  std::size_t tail_of(const Base& base, const StemShape& stem) const {
    const bool fused = base.last != piece_.code_points[base.size - 1] || stem.size() < base.size;
    return base.size - (fused ? 1 : 0);
  }

  void offer_bare_copula(std::size_t noun_size) {
    if (noun_size == 0 && !piece_.attached) return;
    current_.kind = WordKind::kCopula;
    current_.noun_size = noun_size;
    current_.score = copula_score(noun_size) - (noun_size > 0 ? 8 : 0) + bonus();
    keep();
  }

  int copula_score(std::size_t noun_size) const {
    if (noun_size == 0) return 75;
    if (piece_.name_ends[noun_size]) return 155;
    const bool brief = current_.ending->symbols < 2 && !current_.past;
    if (!is_hangul(piece_.code_points[noun_size - 1])) return 56;
    if (lexicon_.is_noun(piece_.prefixes[noun_size]))
      return (noun_size > 1 ? 58 : 52) - (brief ? 6 : 0);
    return brief ? 15 : 38;
  }

  int bonus() const {
    return std::min<int>(current_.ending->symbols, 8) + (current_.past ? 4 : 0) +
           (current_.future ? 4 : 0);
  }

  std::uint64_t hash_of(const StemShape& stem) const {
    std::uint64_t hash = piece_.prefixes[stem.kept];
    for (std::size_t i = 0; i < stem.restored_count; ++i) hash = hash_step(hash, stem.restored[i]);
    return hash;
  }

  void offer_stem(const StemShape& stem, std::size_t tail_from) {
    Assessment assessment = assess(stem, true);
    if (assessment.score < 0) {
      if (cut_.kind != Cut::Kind::kVerb || tail_from != cut_.tail_from) return;
      // No list has it, but the tagger says that it is one.
      assessment.score = likelihood(stem);
    }
    const Reading saved = current_;
    const bool short_word = stem.size() == 1 && current_.ending->symbols < 2 && !current_.past;
    current_.kind = assessment.copula ? WordKind::kCopula : WordKind::kPredicate;
    current_.stem = assessment.honorific > 0 ? assessment.plain : stem;
    current_.tail_from = assessment.honorific == 0
                             ? tail_from
                             : std::min(tail_from, stem.size() - assessment.honorific);
    current_.stem_kind = assessment.kind;
    current_.noun_size = assessment.noun_size;
    current_.suffix = assessment.suffix;
    current_.score = assessment.score + bonus() - (short_word ? 14 : 0);
    keep();
    current_ = saved;
  }

  /// Of stems that no list has: most are regular, but those in 우 are ㅂ with an ending.
  int likelihood(const StemShape& stem) const {
    const char32_t last = stem.at(piece_, stem.size() - 1);
    const char32_t written = piece_.code_points[stem.size() - 1];
    if (final_of(last) == kFinalB && stem.size() < piece_.size &&
        decompose(piece_.code_points[stem.size()]).medial == kU)
      return 16;
    return last == written || final_of(written) != 0 ? 14 : 10;
  }

  void keep() {
    const int score = current_.score - kDisagreement * disagreement(cut_, current_);
    if (score <= best_.score) return;
    best_ = current_;
    best_.score = score;
  }

  bool ends_with(const StemShape& stem, std::u32string_view tail) const {
    if (stem.size() < tail.size()) return false;
    for (std::size_t i = 0; i < tail.size(); ++i) {
      if (stem.at(piece_, stem.size() - tail.size() + i) != tail[i]) return false;
    }
    return true;
  }

  Assessment assess(const StemShape& stem, bool with_honorific) const {
    Assessment best;
    const StemKind listed = lexicon_.stem(hash_of(stem));
    if (listed != StemKind::kUnknown) {
      best.kind = listed;
      best.score = 60 + 4 * std::min<int>(static_cast<int>(stem.size()) - 1, 4) +
                   lexicon_.stem_weight(hash_of(stem));
    }
    assess_suffixes(stem, best);
    assess_auxiliaries(stem, best);
    assess_copula(stem, best);
    if (best.score < 0 && with_honorific && ends_with(stem, U"시") && stem.restored_count <= 1) {
      best = assess_honorific(stem);
    }
    if (best.score < 0 && stem.size() > 1 && (current_.past || current_.ending->symbols > 3)) {
      best.score = 12;
    }
    return best;
  }

  void assess_suffixes(const StemShape& stem, Assessment& best) const {
    for (const Suffix& suffix : kSuffixes) {
      if (!ends_with(stem, suffix.stem) || stem.size() == suffix.stem.size()) continue;
      const std::size_t noun_size = stem.size() - suffix.stem.size();
      if (noun_size > stem.kept) continue;
      const bool hangul = is_hangul(piece_.code_points[noun_size - 1]);
      const bool known =
          lexicon_.is_noun(piece_.prefixes[noun_size]) || piece_.name_ends[noun_size];
      int score = known ? suffix.when_noun_known : suffix.when_unknown;
      if (hangul && noun_size == 1) score -= 30;
      if (best.kind != StemKind::kUnknown && noun_size > 1 && (known || suffix.stem == U"하")) {
        best.noun_size = noun_size;
        best.suffix = suffix.lemma;
      }
      if (score <= best.score) continue;
      best = {score, best.kind, noun_size, suffix.lemma, false, {}, 0};
    }
  }

  void assess_auxiliaries(const StemShape& stem, Assessment& best) const {
    if (best.score >= 56 || stem.restored_count > 1) return;
    for (const std::u32string_view auxiliary : kAuxiliaries) {
      if (!ends_with(stem, auxiliary) || stem.size() <= auxiliary.size()) continue;
      const std::size_t size = stem.size() - auxiliary.size();
      if (size > stem.kept || size <= piece_.hangul_from) continue;
      a_form_stems(Base{&piece_, size, piece_.code_points[size - 1]}, [&](const StemShape& main) {
        if (lexicon_.stem(hash_of(main)) != StemKind::kUnknown &&
            (size > 1 || (auxiliary == U"지" && current_.past))) {
          best = {57, StemKind::kVerb, 0, {}, false, {}, 0};
        } else if (main.size() > 2 && main.at(piece_, main.size() - 1) == U'하' &&
                   best.score < 45) {
          best = {45, StemKind::kVerb, 0, {}, false, {}, 0};
        }
      });
    }
  }

  void assess_copula(const StemShape& stem, Assessment& best) const {
    if (!ends_with(stem, U"이") || stem.kept < stem.size() - 1) return;
    const std::size_t noun_size = stem.size() - 1;
    if (noun_size == 0 && !piece_.attached) return;
    const int score = copula_score(noun_size);
    if (score > best.score) best = {score, StemKind::kAdjective, noun_size, {}, true, {}, 0};
  }

  Assessment assess_honorific(const StemShape& stem) const {
    Assessment best;
    if (stem.size() < 2 || stem.kept < stem.size() - 1) return best;
    const std::size_t size = stem.size() - 1;
    Base base{&piece_, size, piece_.code_points[size - 1]};
    const bool with_eu = base.last == U'으' && size > 1;
    if (with_eu) base = base.without_last();
    if (!is_hangul(base.last)) return best;
    eu_stems(base, with_eu, true, [&](const StemShape& plain) {
      const Assessment found = assess(plain, false);
      if (found.score <= 40 || found.score <= best.score) return;
      best = found;
      best.plain = plain;
      best.honorific = with_eu ? 2 : 1;
    });
    best.score -= 3;
    return best;
  }

  const Lexicon& lexicon_;
  const Piece& piece_;
  const Cut& cut_;
  std::array<Symbol, Piece::kLongest * 3> symbols_{};
  std::array<std::size_t, Piece::kLongest * 3> syllables_{};
  std::size_t count_ = 0;
  bool drops_l_ = false;
  Reading current_;
  Reading best_;
};

}  // namespace

Reading read_predicate(const Lexicon& lexicon, const Piece& piece, const Cut& cut) {
  if (piece.size == 0 || piece.hangul_from == piece.size) return {};
  return PredicateReader(lexicon, piece, cut).read();
}

}  // namespace inyeon::ko
