#include "ingest/en/sentence_view.h"

namespace inyeon::en {
namespace {

class Appositions {
 public:
  Appositions(const SentenceView& view, const Resources& resources, Analysis& analysis)
      : view_(view), resources_(resources), analysis_(analysis) {}

  void run() {
    for (int i = 0; i < view_.size(); ++i) {
      office(i);
      based(i);
      standing(i);
      owned(i);
      moved(i);
      belongs(i);
      figure(i);
    }
  }

 private:
  static constexpr int kFar = 8;
  bool type_is(int i, std::string_view type) const {
    return view_.mention_at(i) != kNone &&
           analysis_.mentions[static_cast<std::size_t>(view_.mention_at(i))].type == type;
  }
  int seek(int from, int step, std::string_view type) const {
    for (int i = from, n = 0; i >= 0 && i < view_.size() && n < kFar; i += step, ++n) {
      if (type_is(i, type)) return i;
      if (view_.lower(i) == ";" || resources_.verbs.find(view_.lower(i)) != nullptr) break;
    }
    return kNone;
  }
  void emit(std::string lemma, ClauseKind kind, int begin, int end, Slot left, int first,
            Slot right, int second, std::string head = {}) {
    Clause clause;
    clause.lemma = std::move(lemma);
    clause.kind = kind;
    clause.trigger = view_.span(begin, end);
    clause.span = view_.whole();
    clause.sentence = view_.index;
    for (const auto& [slot, at] : {std::pair{left, first}, std::pair{right, second}}) {
      Argument argument;
      argument.slot = slot;
      argument.mentions = {static_cast<MentionIndex>(view_.mention_at(at))};
      clause.arguments.push_back(std::move(argument));
    }
    if (!head.empty()) {
      Argument title;
      title.slot = Slot::kComplement;
      title.head = std::move(head);
      clause.arguments.push_back(std::move(title));
    }
    analysis_.clauses.push_back(std::move(clause));
  }

  /// "Nvidia CEO Jensen Huang", "Jensen Huang, chief executive of Nvidia", "Nvidia's chairman, X".
  void office(int i) {
    if (view_.mention_at(i) != kNone) return;
    for (const int words : {3, 2, 1}) {
      if (i + words > view_.size()) continue;
      const Span span = view_.span(i, i + words);
      std::string lemma;
      for (int k = i; k < i + words; ++k) lemma += (k > i ? " " : "") + std::string(view_.lower(k));
      if (!resources_.lexicon.is("office", lemma)) continue;
      const int org_before = seek(i - 1, -1, "Organization");
      const int person_after = seek(i + words, 1, "Person");
      const int person_before = seek(i - 1, -1, "Person");
      const int org_after = seek(i + words, 1, "Organization");
      const bool after =
          person_after != kNone && (person_before == kNone || view_.lower(i - 1) != ",");
      const int person = after ? person_after : person_before;
      const bool of = view_.lower(i + words) == "of" || view_.lower(i + words) == "at";
      const int org = of && org_after != kNone ? org_after : org_before;
      if (person == kNone || org == kNone) return;
      return emit(lemma, ClauseKind::kApposition, i, i + words, Slot::kSubject, person,
                  Slot::kGenitive, org, said(span));
    }
  }
  std::string said(const Span& span) const {
    std::string text;
    for (const Word& word : view_.words) {
      if (span.contains(word.span)) text += (text.empty() ? "" : " ") + word.text;
    }
    return text;
  }
  /// "Dearborn, Michigan-based Ford".
  void based(int i) {
    if (view_.lower(i) != "-based" || !type_is(i - 1, "Place")) return;
    const int org = seek(i + 1, 1, "Organization");
    if (org != kNone)
      emit("based", ClauseKind::kAttachment, i, i + 1, Slot::kSubject, org, Slot::kLocation, i - 1);
  }
  /// "the plant in Texas", "the summit in Seoul".
  void standing(int i) {
    const auto word = view_.lower(i);
    if ((word != "in" && word != "near") || !type_is(i + 1, "Place")) return;
    if (type_is(i - 1, "Facility") || type_is(i - 1, "Event")) {
      emit("located", ClauseKind::kAttachment, i, i + 1, Slot::kSubject, i - 1, Slot::kLocation,
           i + 1);
    }
  }
  /// "Volkswagen's PowerCo", "Japan's Toyota".
  void owned(int i) {
    const auto word = view_.lower(i);
    if ((word != "'s" && word != "\u2019s") || !type_is(i + 1, "Organization")) return;
    if (type_is(i - 1, "Organization"))
      emit("owned", ClauseKind::kAttachment, i, i + 1, Slot::kSubject, i + 1, Slot::kGenitive,
           i - 1);
    if (type_is(i - 1, "Place"))
      emit("based", ClauseKind::kAttachment, i, i + 1, Slot::kSubject, i + 1, Slot::kLocation,
           i - 1);
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
      for (int k = i + words, n = 0; k < view_.size() && k < i + 14 && n < 2; ++k) {
        if (!figure_at(k, n > 0, lemma)) continue;
        report(lemma, i, i + words, owner, view_.literal_at(k));
        ++n;
        while (view_.literal_at(k + 1) == view_.literal_at(k)) ++k;
      }
      return;
    }
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
    const VerbReading* verb = resources_.verbs.find(view_.lower(i));
    if (verb == nullptr || !resources_.lexicon.is("mover", verb->lemma)) return;
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
  /// "Jane Roe of Acme", "the chip from Acme".
  void belongs(int i) {
    if (view_.lower(i) == "of" && type_is(i - 1, "Person") && type_is(i + 1, "Organization")) {
      emit("of", ClauseKind::kAttachment, i, i + 1, Slot::kSubject, i - 1, Slot::kGenitive, i + 1);
    }
    if (view_.lower(i) == "from" && type_is(i - 1, "Product") && type_is(i + 1, "Organization")) {
      emit("from", ClauseKind::kAttachment, i, i + 1, Slot::kObject, i - 1, Slot::kSubject, i + 1);
    }
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
    for (int k = 0; k < begin; ++k) {
      if (type_is(k, "Organization")) return k;
    }
    return kNone;
  }

  const SentenceView& view_;
  const Resources& resources_;
  Analysis& analysis_;
};

}  // namespace

void find_appositions(const SentenceView& view, const Resources& resources, Analysis& analysis) {
  Appositions(view, resources, analysis).run();
}

}  // namespace inyeon::en
