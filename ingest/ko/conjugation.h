// From written forms back to stems: contraction and irregular verbs. Internal to the Korean pack.
#pragma once

#include "ingest/ko/hangul.h"
#include "ingest/ko/reading.h"

namespace inyeon::ko {

/// What stands before an ending: the piece's first `size` code points, the last one perhaps without
/// its final.
struct Base {
  const Piece* piece = nullptr;
  std::size_t size = 0;
  char32_t last = 0;

  char32_t before_last() const { return size > 1 ? piece->code_points[size - 2] : 0; }
  Base without_last() const { return {piece, size - 1, before_last()}; }
};

inline StemShape stem_with(const Base& base, std::size_t dropped, char32_t restored,
                           char32_t second = 0) {
  StemShape stem;
  stem.kept = base.size - dropped;
  stem.restored = {restored, second};
  stem.restored_count = second == 0 ? 1 : 2;
  return stem;
}

/// Stems that a consonant ending may follow as they are. `drops_l`: the ending makes a final ㄹ
/// fall (는, 네, 시).
template <class Visit>
void plain_stems(const Base& base, bool drops_l, Visit visit) {
  visit(stem_with(base, 1, base.last));
  if (drops_l && final_of(base.last) == 0)
    visit(stem_with(base, 1, with_final(base.last, kFinalL)));
}

/// Stems before endings with 으 behind consonants.
template <class Visit>
void eu_stems(const Base& base, bool with_eu, bool drops_l, Visit visit) {
  const int final = final_of(base.last);
  if (with_eu) {
    if (final == 0) {
      visit(stem_with(base, 1, with_final(base.last, kFinalS)));  // 지으면: 짓다
      return;
    }
    visit(stem_with(base, 1, base.last));
    if (final == kFinalL)
      visit(stem_with(base, 1, with_final(base.last, kFinalD)));  // 걸으면: 걷다
    return;
  }
  if (final != 0 && (final != kFinalL || drops_l)) return;
  visit(stem_with(base, 1, base.last));
  if (final != 0) return;
  if (drops_l) visit(stem_with(base, 1, with_final(base.last, kFinalL)));
  const char32_t before = base.before_last();
  if (base.last == U'우' && is_hangul(before) && final_of(before) == 0) {
    visit(stem_with(base, 2, with_final(before, kFinalB)));  // 어려운: 어렵다
  }
  visit(stem_with(base, 1, with_final(base.last, kFinalH)));  // 그런: 그렇다
}

/// Stems whose 아/어 form is `base`.
template <class Visit>
void a_form_stems(const Base& base, Visit visit) {
  const Jamo last = decompose(base.last);
  if (last.final != 0) return;
  const char32_t before = base.before_last();
  const bool after_hangul = is_hangul(before);
  const auto medial = [&](int to) {
    Jamo jamo = last;
    jamo.medial = to;
    return compose(jamo);
  };
  if (last.initial == kInitialZero && after_hangul &&
      (last.medial == kA || last.medial == kEo || base.last == U'여')) {
    // 지어 is 짓다 rather than 지다, whose form is 져
    if (final_of(before) == 0) visit(stem_with(base, 2, with_final(before, kFinalS)));
    if (before != U'지' || base.size > 2) visit(stem_with(base, 2, before));
    if (final_of(before) == kFinalL) visit(stem_with(base, 2, with_final(before, kFinalD)));
  }
  const bool doubled_l = last.initial == kInitialL && after_hangul && final_of(before) == kFinalL;
  switch (last.medial) {
    case kA:
    case kEo:
      visit(stem_with(base, 1, base.last));
      visit(stem_with(base, 1, medial(kEu)));
      if (doubled_l) visit(stem_with(base, 2, with_final(before, 0), U'르'));  // 흘러: 흐르다
      if (base.last == U'러' && before == U'르') visit(stem_with(base, 2, before));
      break;
    case kAe:
      if (base.last == U'해') visit(stem_with(base, 1, U'하'));
      visit(stem_with(base, 1, base.last));
      visit(stem_with(base, 1, with_final(medial(kA), kFinalH)));  // 그래: 그렇다, 빨개: 빨갛다
      visit(stem_with(base, 1, with_final(medial(kEo), kFinalH)));
      break;
    case kE:
      visit(stem_with(base, 1, base.last));
      break;
    case kWae:
      visit(stem_with(base, 1, medial(kOe)));
      break;
    case kWa:
    case kWo:
      visit(stem_with(base, 1, medial(last.medial == kWa ? kO : kU)));
      if (last.initial == kInitialZero && after_hangul && final_of(before) == 0) {
        visit(stem_with(base, 2, with_final(before, kFinalB)));  // 도와: 돕다
      }
      break;
    case kYeo:
      visit(stem_with(base, 1, medial(kI)));
      visit(stem_with(base, 1, base.last));
      break;
    case kWe:
      visit(stem_with(base, 1, base.last));
      break;
    default:
      break;
  }
}

}  // namespace inyeon::ko
