#include <algorithm>

#include "ingest/en/side_by_side.h"

namespace inyeon::en {
namespace {

class Appositions : public SideBySide {
 public:
  using SideBySide::SideBySide;

  void run() {
    for (int i = 0; i < view_.size(); ++i) {
      participle(i);
      owned(i);
      moved(i);
      figure(i);
    }
  }

 private:
  /// "Acme-made chips", "the fund-backed startup".
  void participle(int i) {
    if (!view_.lower(i).starts_with('-') || view_.lower(i) == "-based") return;
    if (view_.mention_at(i - 1) == kNone || !resources_.frames.knows(view_.lower(i))) return;
    for (int k = i + 1; k < std::min(view_.size(), i + 6); ++k) {
      if (view_.mention_at(k) == kNone) continue;
      emit(std::string(view_.lower(i)), ClauseKind::kAttachment, {i, i + 1}, Slot::kSubject, k,
           Slot::kAgent, i - 1);
      return;
    }
  }
  /// "Volkswagen's PowerCo"; "its Ulsan plant", "Acme's new fab".
  void owned(int i) {
    const auto word = view_.lower(i);
    runs(i);
    if ((word != "'s" && word != "\u2019s") || !type_is(i + 1, "Organization")) return;
    if (type_is(i - 1, "Organization"))
      emit("owned", ClauseKind::kAttachment, {i, i + 1}, Slot::kSubject, i + 1, Slot::kGenitive,
           i - 1);
  }
  void runs(int i) {
    const auto tag = c_.parse[i].tag;
    const int owner = tag == "PRP$" ? i : i - 1;
    if ((tag != "PRP$" && tag != "POS") || !type_is(owner, "Organization")) return;
    for (int k = i + 1; k < std::min(view_.size(), i + 5); ++k) {
      if (view_.mention_at(k) == kNone) continue;
      if (type_is(k, "Place")) continue;
      if (type_is(k, "Facility"))
        emit("runs", ClauseKind::kAttachment, {i, i + 1}, Slot::kObject, k, Slot::kGenitive, owner);
      return;
    }
  }
  /// "revenue rose to $3 billion", "operating profit of 11 trillion won": the first figure behind
  /// the measure, of whoever stands before it in the sentence.
  void figure(int i) {
    if (resources_.lexicon.is("measure",
                              std::string(view_.lower(i - 1)) + " " + std::string(view_.lower(i))))
      return;
    for (const int words : {2, 1}) {
      if (i + words > view_.size()) continue;
      std::string lemma(view_.lower(i));
      if (words == 2) lemma += " " + std::string(view_.lower(i + 1));
      if (!resources_.lexicon.is("measure", lemma)) continue;
      const int owner = owner_of(i, i + words);
      if (figure_of_verb(lemma, i, words, owner)) return;
      for (int k = i + words, n = 0; k < view_.size() && k < i + 14 && n < 2; ++k) {
        if (!figure_at(k, n > 0, lemma)) continue;
        report(lemma, i, i + words, owner, view_.literal_at(k));
        ++n;
        while (view_.literal_at(k + 1) == view_.literal_at(k)) ++k;
      }
      return;
    }
  }
  /// "shares in A, which …, closed up 7%": the figure that hangs on the measure's own verb.
  bool figure_of_verb(const std::string& lemma, int i, int words, int owner) {
    const int noun = i + words - 1;
    const Dep dep = c_.parse[noun].dep;
    const int verb = c_.parse[noun].head;
    if ((dep != Dep::kSubject && dep != Dep::kPassiveSubject) || verb < noun) return false;
    for (int k = verb; k < std::min(view_.size(), verb + 6); ++k) {
      if (view_.literal_at(k) == kNone || !figure_at(k, false, lemma)) continue;
      report(lemma, i, i + words, owner, view_.literal_at(k));
      for (int n = k + 1; n < std::min(view_.size(), k + 9); ++n) {
        if (view_.literal_at(n) == view_.literal_at(k) || !figure_at(n, true, lemma)) continue;
        report(lemma, i, i + words, owner, view_.literal_at(n));
        break;
      }
      return true;
    }
    return false;
  }
  /// A second figure counts where it is compared with the first.
  bool figure_at(int k, bool second, std::string_view lemma) const {
    if (view_.literal_at(k) == kNone) return false;
    const auto kind =
        analysis_.literals[static_cast<std::size_t>(view_.literal_at(k))].literal.kind;
    if (kind == LiteralKind::kDate) return false;
    const auto before = view_.lower(k - 1);
    if ((lemma == "shares" || lemma == "stock") && (kind != LiteralKind::kPercent || before == ","))
      return false;
    return !second || before == "from" || before == "with" || before == "against";
  }
  void report(const std::string& lemma, int begin, int end, int owner, int value) {
    Clause clause;
    clause.lemma = lemma;
    clause.trigger = view_.span(begin, end);
    clause.span = view_.whole();
    clause.sentence = view_.index;
    const int verb = c_.parse.is_verb(c_.parse[end - 1].head) ? c_.parse[end - 1].head : end - 1;
    clause.modality =
        c_.parse.is_verb(verb) ? commitment_under(c_, verb).modality : Modality::kAsserted;
    if (clause.modality == Modality::kIntended) clause.modality = Modality::kExpected;
    // "ended up 2.6 percent", "dropped 3 percent": the figure stands.
    if (clause.modality == Modality::kCeased) clause.modality = Modality::kAsserted;
    if (owner != kNone) {
      Argument subject;
      subject.mentions = {static_cast<MentionIndex>(view_.mention_at(owner))};
      clause.arguments.push_back(std::move(subject));
    }
    Argument figure;
    figure.slot = Slot::kAmount;
    figure.literals = {static_cast<LiteralIndex>(value)};
    clause.arguments.push_back(std::move(figure));
    analysis_.clauses.push_back(std::move(clause));
  }
  /// "Acme jumped 8.3%".
  void moved(int i) {
    if (!c_.parse.is_verb(i) || !c_.is("mover", i)) return;
    for (int k = i - 1; k >= 0; --k) {
      if (resources_.lexicon.is("measure", view_.lower(k))) return;
    }
    const int value = view_.literal_at(
        view_.lower(i + 1) == "up" || view_.lower(i + 1) == "down" ? i + 2 : i + 1);
    if (value == kNone ||
        analysis_.literals[static_cast<std::size_t>(value)].literal.kind != LiteralKind::kPercent)
      return;
    const int owner = owner_of(i, i);
    if (owner != kNone) report("shares", i, i + 1, owner, value);
  }
  /// Behind the measure ("shares in X"), right before it ("X's revenue", "its"), else the first
  /// organisation of the sentence.
  int owner_of(int begin, int end) const {
    if ((view_.lower(end) == "in" || view_.lower(end) == "of" || view_.lower(end) == "at") &&
        type_is(end + 1, "Organization"))
      return end + 1;
    for (int k = begin - 1; k >= 0 && begin - k < 5; --k) {
      if (type_is(k, "Organization")) return k;
    }
    const int verb = begin < view_.size() ? c_.parse[end > begin ? end - 1 : begin].head : -1;
    if (verb >= 0 && c_.parse.is_verb(verb)) {
      if (const int who = subject_of(c_, verb).word; who >= 0 && type_is(who, "Organization"))
        return who;
    }
    for (int k = 0; k < begin; ++k) {
      if (type_is(k, "Organization")) return k;
    }
    return kNone;
  }
};

}  // namespace

void find_appositions(const Clausal& c, Analysis& analysis) { Appositions(c, analysis).run(); }

}  // namespace inyeon::en
