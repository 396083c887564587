#include <algorithm>

#include "ingest/ko/cut.h"
#include "ingest/ko/hangul.h"
#include "ingest/ko/morpheme_tagger.h"
#include "ingest/ko/pieces.h"
#include "ingest/ko/reading.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {
namespace {

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
  const auto value = static_cast<unsigned>(c);  // restored code points are Hangul
  put(0xE0U | value >> 12);
  put(0x80U | (value >> 6 & 0x3FU));
  put(0x80U | (value & 0x3FU));
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The piece in code points; false where it is too long to be a word.
bool load(std::string_view text, const Word& word, const std::vector<std::uint32_t>& name_ends,
          bool attached, Piece& piece) {
  const std::string_view bytes = text.substr(word.span.begin, word.span.size());
  piece.size = piece.hangul_from = 0;
  piece.attached = attached;
  piece.prefixes[0] = kHashSeed;
  piece.offsets[0] = 0;
  piece.name_ends.fill(false);
  for (std::size_t at = 0; at < bytes.size();) {
    if (piece.size == Piece::kLongest) return false;
    const char32_t c = next_code_point(bytes, at);
    piece.code_points[piece.size] = c;
    piece.prefixes[piece.size + 1] = hash_step(piece.prefixes[piece.size], c);
    ++piece.size;
    piece.offsets[piece.size] = static_cast<std::uint32_t>(at);
    if (!is_hangul(c)) piece.hangul_from = piece.size;
  }
  auto end = std::upper_bound(name_ends.begin(), name_ends.end(), word.span.begin);
  for (std::size_t i = 1; i <= piece.size && end != name_ends.end(); ++i) {
    while (end != name_ends.end() && *end < word.span.begin + piece.offsets[i]) ++end;
    if (end != name_ends.end() && *end == word.span.begin + piece.offsets[i]) {
      piece.name_ends[i] = true;
    }
  }
  return true;
}

class WordFiller {
 public:
  WordFiller(std::string_view text, const Piece& piece, const Reading& reading, Word& word)
      : text_(text), piece_(piece), reading_(reading), word_(word) {}

  void fill() {
    word_.kind = reading_.kind;
    if (reading_.kind == WordKind::kPredicate) {
      fill_predicate();
    } else {
      fill_noun();
    }
    if (reading_.particle != nullptr) fill_particle();
    if (reading_.ending != nullptr) fill_ending();
  }

 private:
  std::uint32_t offset(std::size_t i) const { return word_.span.begin + piece_.offsets[i]; }
  std::string slice(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(offset(begin), offset(end) - offset(begin)));
  }

  void fill_noun() {
    word_.stem.end = offset(reading_.noun_size);
    word_.lemma = slice(0, reading_.noun_size);
    if (reading_.kind == WordKind::kCopula) word_.grammatical_case = Case::kCopula;
  }

  void fill_predicate() {
    const StemShape& stem = reading_.stem;
    word_.lemma = slice(0, stem.kept);
    for (std::size_t i = 0; i < stem.restored_count; ++i)
      append_utf8(word_.lemma, stem.restored[i]);
    word_.lemma += "다";
    word_.suffix = reading_.suffix;
    if (!word_.suffix.empty()) word_.noun = slice(0, reading_.noun_size);
    const std::size_t size =
        word_.suffix.empty() ? std::min(stem.size(), piece_.size) : reading_.noun_size;
    word_.stem.end = offset(size);
    for (const std::string_view negative : {"않다", "못하다", "아니다", "안되다"}) {
      if (word_.lemma.ends_with(negative)) word_.negated = true;
    }
  }

  void fill_particle() {
    word_.particle = slice(reading_.particle_from, piece_.size);
    word_.grammatical_case = reading_.particle->grammatical_case;
    word_.topic = reading_.particle->topic;
  }

  void fill_ending() {
    const EndingEntry& entry = *reading_.ending;
    word_.ending = entry.ending;
    word_.ending_form = entry.form;
    word_.tense = entry.tense;
    const bool adjective = reading_.stem_kind == StemKind::kAdjective;
    if (entry.ending == Ending::kAdnominalPast && adjective && entry.form == "ㄴ") {
      word_.ending = Ending::kAdnominalPresent;
      word_.tense = Tense::kPresent;
    }
    if (entry.ending == Ending::kFinal && word_.tense == Tense::kNone)
      word_.tense = Tense::kPresent;
    if (reading_.future) word_.tense = Tense::kFuture;
    if (reading_.past) word_.tense = Tense::kPast;
  }

  std::string_view text_;
  const Piece& piece_;
  const Reading& reading_;
  Word& word_;
};

/// 고 and its like behind a closing quotation mark.
bool fill_quotative(std::string_view form, Word& word) {
  for (const std::string_view quotative :
       {"고", "며", "라고", "라며", "라면서", "면서", "고도", "이라고", "이라며", "이라면서"}) {
    if (form != quotative) continue;
    word.kind = WordKind::kOther;
    word.stem.end = word.stem.begin;
    word.ending = Ending::kQuotative;
    word.ending_form = form;
    word.particle = form;
    return true;
  }
  return false;
}

}  // namespace

struct Morphology::Impl {
  Lexicon lexicon;
  MorphemeTagger tagger{lexicon};

  void analyse(std::string_view text, const std::vector<std::uint32_t>& name_ends, bool attached,
               bool behind_quote, std::span<const Morpheme> morphemes, Piece& piece,
               Word& word) const {
    word.stem = word.span;
    const std::string_view form = text.substr(word.span.begin, word.span.size());
    if (behind_quote && fill_quotative(form, word)) return;
    if (!load(text, word, name_ends, attached, piece)) {
      word.kind = WordKind::kNominal;
      word.lemma = form;
      return;
    }
    const Cut cut = cut_of(morphemes);
    const Reading nominal = read_nominal(lexicon, piece, cut);
    const Reading predicate = read_predicate(lexicon, piece, cut);
    const Reading& best = predicate.score > nominal.score ? predicate : nominal;
    const WordKind invariant = lexicon.invariant(piece.prefixes[piece.size]);
    const bool verb = (cut.kind == Cut::Kind::kVerb || cut.kind == Cut::Kind::kNounVerb) &&
                      best.kind == WordKind::kPredicate && disagreement(cut, best) == 0;
    if (invariant != WordKind::kOther && !verb && best.score < 75 && !(attached && best.noun_size == 0)) {
      word.kind = invariant;
      word.lemma = form;
      return;
    }
    WordFiller(text, piece, best, word).fill();
    if (is_digit(piece.code_points[0]) && word.kind == WordKind::kNominal) {
      word.kind = WordKind::kNumber;
    }
  }
};

Morphology::Morphology() : impl_(std::make_unique<Impl>()) {}
Morphology::~Morphology() = default;

Words Morphology::analyse(std::string_view text, const Span& sentence,
                          const std::vector<std::uint32_t>& name_ends) const {
  Words words = cut_pieces(text, sentence);
  Piece piece;
  thread_local std::vector<Morpheme> morphemes;  // kept from call to call
  impl_->tagger.tag(text, words, morphemes);
  const Morpheme* next = morphemes.data();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool attached = i > 0 && !words[i - 1].space_after;
    const Span& span = words[i].span;
    const std::span own(next, count_code_points(text.substr(span.begin, span.size())));
    next += own.size();
    impl_->analyse(text, name_ends, attached, attached && words[i - 1].closes_quote, own, piece,
                   words[i]);
  }
  // A headline may end in a nominalised predicate: 공급함.
  if (!words.empty() && words.back().after == 0 && words.back().ending_form == "ㅁ" &&
      words.back().particle.empty()) {
    words.back().ending = Ending::kFinal;
  }
  return words;
}

}  // namespace inyeon::ko
