#include <algorithm>
#include <array>

#include "ingest/en/side_by_side.h"

namespace inyeon::en {
namespace {

class Locations : public SideBySide {
 public:
  using SideBySide::SideBySide;

  void run() {
    for (int i = 0; i < view_.size(); ++i) {
      if (!type_is(i, "Place") || begin_of(i) != i) continue;
      const int end = end_of(i);
      if (behind(i) || based(i, end) || before_name(i, end)) continue;
      if (!described(i, end)) told_of(i, end);
    }
  }

 private:
  bool seated(int i) const {
    return type_is(i, "Organization") || type_is(i, "Facility") || type_is(i, "Event") ||
           type_is(i, "Project");
  }
  bool stands(int i) const {
    static constexpr std::array<std::string_view, 7> kWords = {"in",     "at",   "near", "outside",
                                                               "inside", "from", "of"};
    return std::find(kWords.begin(), kWords.end(), view_.lower(i)) != kWords.end();
  }
  bool put(int what, int place, int trigger) {
    if (what == kNone) return false;
    emit("located", ClauseKind::kAttachment, {trigger, trigger + 1}, Slot::kSubject, what,
         Slot::kLocation, place);
    return true;
  }

  /// "the plant in Texas", "A of Pune", "A, of Reading", "A, a design house in Grenoble".
  bool behind(int place) {
    int k = place - 1;
    if (view_.lower(k) == "the") --k;
    if (k <= 0 || !stands(k)) return false;
    const int before = view_.lower(k - 1) == "," ? k - 2 : k - 1;
    const bool loose = view_.lower(k) == "from" || (before != k - 1 && view_.lower(k) != "of");
    if (!loose && seated(before) && named(before)) return put(before, place, k);
    if (view_.lower(k) == "from" || view_.lower(k) == "of") return false;
    if (!c_.parse.is_noun(k - 1)) return false;
    for (const std::string_view type : {"Organization", "Facility", "Event"}) {
      if (const int what = apposed_before(k - 1, type); what != kNone && named(what))
        return put(what, place, k);
    }
    return false;
  }

  /// "Dearborn, Michigan-based A", "A, a Tel Aviv-based developer", "the Daegu-based company".
  bool based(int place, int end) {
    if (view_.lower(end) != "-based") return false;
    for (int k = end + 1; k < std::min(view_.size(), end + 7); ++k) {
      if (type_is(k, "Organization")) return put(k, place, end);
      if (c_.parse.is_verb(k) || view_.lower(k) == "," || c_.parse[k].tag == "IN") break;
    }
    return put(apposed_before(place, "Organization"), place, end);
  }

  /// "US buyout group A", "Japan's A", "the Porto start-up".
  bool before_name(int, int end) {
    int k = end;
    const bool clitic = view_.lower(k) == "'s" || view_.lower(k) == "\u2019s";
    if (clitic) ++k;
    const int limit = std::min(view_.size(), k + (clitic ? 1 : 4));
    for (; k < limit; ++k) {
      if (type_is(k, "Organization")) return put(k, end - 1, k);
      if (!c_.parse.is_noun(k) || view_.mention_at(k) != kNone) break;
    }
    return false;
  }

  /// "A, the Galway cannery,": a plain noun behind the place, a name before the comma.
  bool described(int place, int end) {
    int k = end;
    while (k < std::min(view_.size(), end + 4) && c_.parse.is_noun(k) &&
           view_.mention_at(k) == kNone)
      ++k;
    if (k == end || !is("determiner", place - 1)) return false;
    const int what = apposed_before(place, "Organization");
    return what != kNone && named(what) && put(what, place, end);
  }

  /// "A, a studio of 90 people in Oulu,", "A, another Seoul firm", "A, Poland's third-largest
  /// dairy": the place stands in what the parser takes for A's apposition.
  void told_of(int place, int end) {
    int k = end - 1;
    for (int n = 0; n < 4 && k >= 0; ++n) {
      const ParsedWord& word = c_.parse[k];
      if (word.dep == Dep::kApposition && view_.mention_at(word.head) >= 0) {
        if (word.head < begin_of(place) && seated(word.head) && named(word.head))
          put(word.head, place, end - 1);
        return;
      }
      const bool inside = word.dep == Dep::kCompound || word.dep == Dep::kPossessor ||
                          word.dep == Dep::kAdjective || word.dep == Dep::kFlat;
      const bool phrase = word.dep == Dep::kNominal && settles(preposition_of(c_, k));
      if (!inside && !phrase) return;
      k = word.head;
    }
  }

  static bool settles(std::string_view preposition) {
    return preposition == "in" || preposition == "near" || preposition == "around" ||
           preposition == "outside" || preposition == "at" || preposition == "of" ||
           preposition == "from";
  }
};

}  // namespace

void find_locations(const Clausal& c, Analysis& analysis) { Locations(c, analysis).run(); }

}  // namespace inyeon::en
