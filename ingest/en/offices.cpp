#include <algorithm>

#include "ingest/en/side_by_side.h"
#include "ingest/en/word_classes.h"

namespace inyeon::en {
namespace {

/// An office in the text: [begin, end).
struct Office {
  int begin = 0;
  int end = 0;
  std::string lemma;
};

class Offices : public SideBySide {
 public:
  Offices(const Clausal& c, std::optional<MentionIndex> topic, Analysis& analysis)
      : SideBySide(c, analysis), topic_(topic) {}

  void run() {
    for (int i = 0; i < view_.size();) {
      Office office;
      if (!office_at(i, office)) {
        occupied(i);
        belongs(i++);
        continue;
      }
      read(office);
      i = office.end;
    }
  }

 private:
  bool office_at(int i, Office& office) const {
    if (view_.mention_at(i) != kNone || c_.parse[i].tag.starts_with("VB")) return false;
    for (const int words : {4, 3, 2, 1}) {
      if (i + words > view_.size()) continue;
      std::string lemma;
      for (int k = i; k < i + words; ++k) lemma += (k > i ? " " : "") + std::string(view_.lower(k));
      if (words == 1 && lemma.ends_with('s') && !resources_.lexicon.is("office", lemma))
        lemma.pop_back();
      if (!resources_.lexicon.is("office", lemma)) continue;
      office = {i, i + words, lemma};
      return true;
    }
    return false;
  }

  void read(const Office& office) {
    const auto persons = persons_of(office);
    if (persons.empty()) return;
    const int organisation = organisation_of(office, persons.front());
    const bool implied = organisation == kNone && topic_ && is("corporate_office", office.end - 1);
    if (organisation == kNone && !implied) return;
    for (const int person : persons) {
      Clause& clause = emit(office.lemma, ClauseKind::kApposition, {office.begin, office.end},
                            Slot::kSubject, person, Slot::kGenitive, organisation);
      if (implied) {
        Argument argument;
        argument.slot = Slot::kGenitive;
        argument.mentions = {*topic_};
        argument.presence = Presence::kImplied;
        clause.arguments.push_back(std::move(argument));
      }
      Argument title;
      title.slot = Slot::kComplement;
      title.head = said(office);
      clause.arguments.push_back(std::move(title));
      if (ended(office)) clause.modality = Modality::kCeased;
    }
  }

  bool ended(const Office& office) const {
    for (int k = office.begin - 1; k >= std::max(0, office.begin - 6); --k) {
      if (is("former", k)) return true;
      if (view_.lower(k) == "," || c_.parse.is_verb(k)) return past_copula(k);
    }
    return false;
  }

  /// "was most recently treasurer of".
  bool past_copula(int k) const {
    return view_.lower(k) == "was" && (view_.lower(k + 1) == "most" || is("former", k + 1));
  }

  std::string said(const Office& office) const {
    std::string text;
    for (int k = office.begin; k < office.end; ++k)
      text += (text.empty() ? "" : " ") + view_.at(k).text;
    return text;
  }

  /// "CEO A", "the coach, A," "founders A and B"; "A, chief executive", "A is chief executive".
  std::vector<int> persons_of(const Office& office) const {
    int k = office.end;
    // "president and chief executive A".
    for (int n = 0; n < 4 && k < view_.size() && !type_is(k, "Person"); ++n, ++k) {
      const bool joins = view_.lower(k) == "and" || is("office", k) || view_.lower(k) == "chief" ||
                         view_.lower(k) == "," || view_.lower(k) == "executive";
      if (!joins) break;
    }
    const bool after = type_is(k, "Person") && named(k);
    const bool comma = view_.lower(office.end) == ",";
    if (after && !comma) return with_conjunct(k);
    if (const int before = apposed(office); before != kNone) return {before};
    if (after) return with_conjunct(k);
    return {};
  }

  std::vector<int> with_conjunct(int person) const {
    std::vector<int> found{person};
    const int end = end_of(person);
    if (view_.lower(end) == "and" && type_is(end + 1, "Person")) found.push_back(end + 1);
    return found;
  }

  int apposed(const Office& office) const {
    for (int k = office.begin - 1; k >= std::max(0, office.begin - 12); --k) {
      if (type_is(k, "Person")) {
        const auto next = view_.lower(end_of(k));
        const bool copula = next == "is" || next == "was" || next == "became" || next == "becomes";
        return next == "," || next == "-" || copula || next == "(" ? k : kNone;
      }
      const auto tag = c_.parse[k].tag;
      if (tag == "VBD" || tag == "VBP" || tag == "MD") {
        if (view_.lower(k) != "was" && view_.lower(k) != "became") return kNone;
      }
      if (view_.lower(k) == ";") return kNone;
    }
    return kNone;
  }

  int organisation_of(const Office& office, int person) const {
    // "chief executive of A", "director for Asia at A", "analyst with A".
    int k = office.end;
    for (int n = 0; n < 8 && k < view_.size(); ++n, ++k) {
      if (type_is(k, "Organization")) {
        if (n > 0) return k;
        break;
      }
      const auto tag = c_.parse[k].tag;
      const bool inside = tag == "IN" || tag == "DT" || tag.starts_with("N") || tag == "CC" ||
                          tag.starts_with("J") || tag == "PRP$" || type_is(k, "Place");
      if (!inside || type_is(k, "Person") || (n == 0 && tag != "IN" && tag != "CC")) break;
    }
    // "A CEO", "A's chief executive", "the company's new chairman".
    for (int n = 0, p = office.begin - 1; p >= 0 && n < 7; --p, ++n) {
      if (type_is(p, "Organization")) return p;
      if (view_.lower(p) == "," || c_.parse[p].tag == "IN" || c_.parse.is_verb(p) ||
          (type_is(p, "Person") && p != person))
        break;
    }
    return kNone;
  }

  /// "Jane Roe, a former producer at Acme": what people are called that no list of offices has.
  void occupied(int i) {
    if (c_.parse[i].tag != "NN" || view_.mention_at(i) != kNone) return;
    if (!WordClasses::shared().is_person(c_.parse[i].lemma)) return;
    const auto preposition = view_.lower(i + 1);
    if (preposition != "at" && preposition != "of" && preposition != "with" && preposition != "for")
      return;
    int k = i + 2;
    while (k < std::min(view_.size(), i + 6) && view_.mention_at(k) == kNone &&
           (c_.parse[k].tag == "DT" || c_.parse[k].tag.starts_with("J") || c_.parse[k].tag == "NN"))
      ++k;
    const Office office{i, i + 1, "occupation"};
    const int person = apposed(office);
    if (person == kNone || !type_is(k, "Organization")) return;
    Clause& clause = emit(office.lemma, ClauseKind::kApposition, {i, i + 1}, Slot::kSubject, person,
                          Slot::kGenitive, k);
    Argument title;
    title.slot = Slot::kComplement;
    title.head = said(office);
    clause.arguments.push_back(std::move(title));
    if (ended(office)) clause.modality = Modality::kCeased;
  }

  /// "Jane Roe of Acme", "Lee at KAIST", "Roe, formerly of Acme"; "the chip from Acme".
  void belongs(int i) {
    const auto word = view_.lower(i);
    const int after = view_.lower(i + 1) == "the" ? i + 2 : i + 1;
    if ((word == "of" || word == "at") && type_is(after, "Organization")) {
      int person = i - 1;
      const bool former = is("former", person);
      if (former) --person;
      if (view_.lower(person) == ",") --person;
      if (!type_is(person, "Person") || (person != i - 1 && !former)) return;
      Clause& clause = emit("of", ClauseKind::kAttachment, {i, i + 1}, Slot::kSubject, person,
                            Slot::kGenitive, after);
      if (former) clause.modality = Modality::kCeased;
    }
    if (word == "from" && type_is(i - 1, "Product") && type_is(after, "Organization"))
      emit("from", ClauseKind::kAttachment, {i, i + 1}, Slot::kObject, i - 1, Slot::kSubject,
           after);
  }

  std::optional<MentionIndex> topic_;
};

}  // namespace

void find_offices(const Clausal& c, std::optional<MentionIndex> topic, Analysis& analysis) {
  Offices(c, topic, analysis).run();
}

}  // namespace inyeon::en
