#include "ingest/ko/arguments.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/model/schema.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

struct Row {
  std::string_view lemma;
  Slot slot;
};

constexpr std::array<Row, 14> kAfterLocative = {{{"대하다", Slot::kAbout},
                                                 {"관하다", Slot::kAbout},
                                                 {"의하다", Slot::kAgent},
                                                 {"관련하다", Slot::kAbout},
                                                 {"걸치다", Slot::kTime},
                                                 {"따르다", Slot::kTime},
                                                 {"비하다", Slot::kTime},
                                                 {"따라", Slot::kTime},
                                                 {"비해", Slot::kTime},
                                                 {"대해", Slot::kAbout},
                                                 {"관해", Slot::kAbout},
                                                 {"의해", Slot::kAgent},
                                                 {"대한", Slot::kAbout},
                                                 {"관한", Slot::kAbout}}};

constexpr std::array<Row, 14> kAfterAccusative = {{{"위하다", Slot::kPurpose},
                                                   {"위해", Slot::kPurpose},
                                                   {"위한", Slot::kPurpose},
                                                   {"통하다", Slot::kInstrument},
                                                   {"통해", Slot::kInstrument},
                                                   {"통한", Slot::kInstrument},
                                                   {"놓다", Slot::kAbout},
                                                   {"두다", Slot::kAbout},
                                                   {"둘러싸다", Slot::kAbout},
                                                   {"상대로", Slot::kDative},
                                                   {"상대", Slot::kDative},
                                                   {"대상", Slot::kDative},
                                                   {"대상으로", Slot::kDative},
                                                   {"향하다", Slot::kDative}}};

constexpr std::array<std::string_view, 6> kTogether = {"함께",   "더불어", "공동으로",
                                                       "나란히", "같이",   "손잡고"};

template <std::size_t N>
const Row* find_row(const std::array<Row, N>& rows, std::string_view lemma) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.lemma == lemma; });
  return found == rows.end() ? nullptr : &*found;
}

bool modifies(const Unit& unit) {
  const Ending ending = unit.word->ending;
  return ending == Ending::kAdnominalPast || ending == Ending::kAdnominalPresent ||
         unit.lemma == "대한" || unit.lemma == "관한" || unit.lemma == "위한" ||
         unit.lemma == "통한" || unit.grammatical_case == Case::kGenitive;
}

bool together(const Unit& unit) {
  return std::find(kTogether.begin(), kTogether.end(), unit.lemma) != kTogether.end() ||
         (unit.lemma == "공동" && unit.grammatical_case == Case::kInstrument);
}

bool inclusive(std::string_view lemma) {
  return lemma == "비롯하다" || lemma == "포함하다" || lemma == "비롯해" || lemma == "비롯한";
}

Slot locative_slot(Class cls) { return cls == Class::kPlace ? Slot::kLocation : Slot::kDative; }

Slot bare_slot(const Phrase& phrase, Class cls) {
  if (cls == Class::kAgent) return Slot::kSubject;
  if (cls == Class::kPlace) return Slot::kLocation;
  return phrase.after == U',' ? Slot::kSubject : Slot::kObject;
}

}  // namespace

bool subject_case(const Phrase& phrase) {
  if (phrase.slot) return false;
  return phrase.grammatical_case == Case::kNominative || phrase.grammatical_case == Case::kTopic ||
         phrase.grammatical_case == Case::kAlso;
}

bool topical(const Phrase& phrase) {
  return !phrase.slot && phrase.grammatical_case == Case::kTopic;
}

Postposition postposition_at(const Units& units, std::size_t at, const Phrase& phrase) {
  Postposition found;
  if (at >= units.size() || units[at].mention || units[at].literal) return found;
  const Unit& unit = units[at];
  const Row* row = nullptr;
  switch (phrase.grammatical_case) {
    case Case::kLocative:
    case Case::kDative:
      row = find_row(kAfterLocative, unit.lemma);
      break;
    case Case::kAccusative:
      if (inclusive(unit.lemma)) {
        found.joins = true;
        found.units = 1;
        return found;
      }
      row = find_row(kAfterAccusative, unit.lemma);
      // 놓고, 두고 are postpositions; 놓았다, 두었다 are deeds.
      if (row != nullptr && (unit.lemma == "놓다" || unit.lemma == "두다") &&
          unit.word->ending_form != "고") {
        row = nullptr;
      }
      break;
    case Case::kComitative:
      if (together(unit)) {
        found.slot = Slot::kComitative;
        found.collective = true;
        found.units = 1;
      } else if (unit.lemma == "관련하다" || unit.lemma == "관련") {
        found.slot = Slot::kAbout;
        found.units = 1;
        found.adnominal = modifies(unit);
      }
      return found;
    default:
      return found;
  }
  if (row == nullptr) return found;
  found.slot = row->slot;
  found.units = 1;
  found.adnominal = modifies(unit);
  return found;
}

Slot slot_of(const Analysis& analysis, const Phrase& phrase) {
  if (phrase.slot) return *phrase.slot;
  const Class cls = phrase.mentions.empty()
                        ? Class::kNone
                        : class_of(analysis.mentions[phrase.mentions.front()].core_type());
  switch (phrase.grammatical_case) {
    case Case::kNominative:
    case Case::kTopic:
    case Case::kAlso:
    case Case::kCopula:
      return Slot::kSubject;
    case Case::kAccusative:
      return Slot::kObject;
    case Case::kDative:
      return Slot::kDative;
    case Case::kLocative:
      return locative_slot(cls);
    case Case::kAblative:
      return cls == Class::kAgent ? Slot::kSource : Slot::kLocation;
    case Case::kSource:
      return Slot::kSource;
    case Case::kInstrument:
      return is_title(phrase.head) ? Slot::kComplement : Slot::kInstrument;
    case Case::kComitative:
      return Slot::kComitative;
    case Case::kGenitive:
      return Slot::kGenitive;
    case Case::kComparison:
      return Slot::kTime;
    case Case::kNone:
    case Case::kConjunct:
      break;
  }
  return bare_slot(phrase, cls);
}

Argument* find_slot(std::vector<Argument>& arguments, Slot slot) {
  const auto found =
      std::find_if(arguments.begin(), arguments.end(),
                   [slot](const Argument& argument) { return argument.slot == slot; });
  return found == arguments.end() ? nullptr : &*found;
}

bool has_mentions(const std::vector<Argument>& arguments, Slot slot) {
  return std::any_of(arguments.begin(), arguments.end(), [slot](const Argument& argument) {
    return argument.slot == slot && !argument.mentions.empty();
  });
}

void add_arguments(const Analysis& analysis, const Phrase& phrase, bool passive,
                   std::vector<Argument>& arguments) {
  for (const LiteralIndex literal : phrase.literals) {
    Argument figure;
    figure.slot =
        analysis.literals[literal].literal.kind == LiteralKind::kDate ? Slot::kTime : Slot::kAmount;
    figure.literals = {literal};
    figure.marker = phrase.particle;
    arguments.push_back(std::move(figure));
  }
  Argument argument;
  argument.slot = slot_of(analysis, phrase);
  if (passive && argument.slot == Slot::kSubject) argument.slot = Slot::kObject;
  argument.mentions = phrase.mentions;
  argument.marker = phrase.particle;
  argument.collective = phrase.collective;
  argument.head = phrase.head;
  if (!argument.mentions.empty() || !argument.head.empty()) arguments.push_back(argument);
  // Whose thing it is may tell the seller: B가 A의 C를 구매한다.
  for (const Argument& modifier : phrase.modifiers) arguments.push_back(modifier);
}

}  // namespace inyeon::ko
