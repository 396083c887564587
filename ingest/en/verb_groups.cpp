#include <algorithm>

#include "ingest/en/sentence_view.h"

namespace inyeon::en {
namespace {

class Finder {
 public:
  Finder(const SentenceView& view, const Resources& resources)
      : view_(view), lexicon_(resources.lexicon), verbs_(resources.verbs) {}

  std::vector<VerbGroup> run() {
    for (int i = 0; i < view_.size(); ++i) {
      const VerbReading* reading = verbs_.find(view_.lower(i));
      if (reading == nullptr || view_.mention_at(i) != kNone) continue;
      VerbGroup group = gather(i, *reading);
      if (!is_verb(group, i)) continue;
      give_subject(group);
      spread(group);
      groups_.push_back(std::move(group));
    }
    return std::move(groups_);
  }

 private:
  VerbGroup gather(int i, const VerbReading& reading) const {
    VerbGroup group;
    group.begin = i;
    group.end = i + 1;
    group.lemma = reading.lemma;
    group.form = reading.form;
    if (reading.form == VerbForm::kPast || reading.form == VerbForm::kParticiple)
      group.tense = Tense::kPast;
    for (int k = i - 1; k >= 0 && i - k < 6; --k) {
      const auto word = view_.lower(k);
      if (!lexicon_.is("auxiliary", word) && !lexicon_.is("adverb", word) && word != "to") break;
      take(word, group);
      group.begin = k;
      if (word == "to") break;
    }
    const bool past = group.form == VerbForm::kPast || group.form == VerbForm::kParticiple;
    group.passive = past && (be_ || view_.lower(i + 1) == "by");
    return reset(std::move(group));
  }

  void take(std::string_view word, VerbGroup& group) const {
    if (word == "to") group.infinitive = true;
    if (word == "not" || word == "never" || word == "n't") group.negated = true;
    if (word == "will" || word == "would" || word == "shall")
      group.tense = Tense::kFuture, group.modality = Modality::kIntended;
    if (word == "may" || word == "might" || word == "could" || word == "can")
      group.modality = Modality::kExpected;
    if (word == "reportedly" || word == "possibly" || word == "likely")
      group.modality = Modality::kExpected;
    be_ = be_ || lexicon_.is("be", word);
  }

  VerbGroup reset(VerbGroup group) const {
    if (be_ && group.form == VerbForm::kIng && group.modality == Modality::kAsserted)
      group.modality = Modality::kOngoing;
    be_ = false;
    return group;
  }

  bool is_verb(const VerbGroup& group, int i) const {
    if (group.begin < i) return true;
    const auto before = view_.lower(i - 1);
    const bool nominal_place = lexicon_.is("determiner", before) || before == "'s" ||
                               before == "\u2019s" || view_.literal_at(i - 1) != kNone;
    if (nominal_place) return false;
    if (group.form == VerbForm::kBase) {
      return lexicon_.is("relative", before) || before == "they" || before == "we" ||
             before == "and";
    }
    if (group.form == VerbForm::kThird) return !lexicon_.is("preposition", before);
    return true;
  }

  void give_subject(VerbGroup& group) const {
    int left = group.begin;
    const auto before = view_.lower(left - 1);
    const VerbGroup* previous = groups_.empty() ? nullptr : &groups_.back();
    if (lexicon_.is("relative", before)) {
      group.relative = true;
      --left;
      if (view_.lower(left - 1) == ",") --left;
      group.subject = mentions_before(view_, lexicon_, left);
      return;
    }
    if (group.infinitive && state_governs(previous, group)) return;
    const bool govern = group.infinitive && previous != nullptr;
    if (govern) return govern_by(*previous, group);
    const bool reduced = group.passive && group.begin + 1 == group.end;
    const bool open = before == "," || before == "and" || before == "but" || before == ")" ||
                      lexicon_.is("preposition", before) || before.empty();
    if (!open || reduced) group.subject = mentions_before(view_, lexicon_, left);
    if (!group.subject.empty()) return;
    if (previous != nullptr)
      group.subject = previous->subject;
    else
      group.subject = first_mention(group.begin);
  }

  /// "is in talks to", "are due to": no verb of the lexicon, yet it governs.
  bool state_governs(const VerbGroup* previous, VerbGroup& group) const {
    const int limit = std::max(previous == nullptr ? 0 : previous->end, group.begin - 6);
    bool negotiating = false;
    for (int k = group.begin - 1; k >= limit; --k) {
      negotiating = negotiating || lexicon_.is("negotiating", view_.lower(k));
      if (!lexicon_.is("be", view_.lower(k)) && view_.lower(k) != "has" &&
          view_.lower(k) != "holding")
        continue;
      group.subject = mentions_before(view_, lexicon_, k);
      group.negated = view_.lower(k + 1) == "not" || view_.lower(k + 1) == "no";
      group.modality = negotiating ? Modality::kNegotiated : Modality::kIntended;
      if (view_.lower(group.begin - 1) == "likely") group.modality = Modality::kExpected;
      return !group.subject.empty();
    }
    return false;
  }

  /// What an earlier verb of the sentence does to all that follows it.
  void spread(VerbGroup& group) const {
    for (const VerbGroup& earlier : groups_) {
      if (lexicon_.is("denying", earlier.lemma)) group.negated = true;
    }
    if (!groups_.empty() && lexicon_.is("ceasing", groups_.back().lemma))
      group.modality = Modality::kCeased;
  }

  void govern_by(const VerbGroup& governor, VerbGroup& group) const {
    group.subject = governor.subject;
    group.tense = Tense::kFuture;
    group.negated = governor.negated;
    const std::string& lemma = governor.lemma;
    if (lexicon_.is("expecting", lemma))
      group.modality = Modality::kExpected;
    else if (lexicon_.is("ceasing", lemma))
      group.modality = Modality::kCeased;
    else if (lexicon_.is("beginning", lemma))
      group.tense = Tense::kPresent;
    else
      group.modality = Modality::kIntended;
    for (int k = governor.end; k < group.begin; ++k) {
      if (lexicon_.is("negotiating", view_.lower(k))) group.modality = Modality::kNegotiated;
    }
  }

  std::vector<MentionIndex> first_mention(int end) const {
    for (int i = 0; i < end; ++i) {
      const bool bare =
          !lexicon_.is("preposition", view_.lower(i - 1)) && view_.lower(i + 1) != "'s";
      if (view_.mention_at(i) != kNone && bare)
        return {static_cast<MentionIndex>(view_.mention_at(i))};
    }
    return {};
  }

  const SentenceView& view_;
  const Lexicon& lexicon_;
  const Verbs& verbs_;
  mutable bool be_ = false;
  std::vector<VerbGroup> groups_;
};

}  // namespace

std::vector<VerbGroup> find_verb_groups(const SentenceView& view, const Resources& resources) {
  return Finder(view, resources).run();
}

}  // namespace inyeon::en
