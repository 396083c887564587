// Who holds which office where: titles behind names, and what stands in brackets.
#include "graph/model/schema.h"
#include "ingest/ko/names.h"
#include "ingest/ko/segment.h"

namespace inyeon::ko {

// 한빛전자(서울), 한빛전자(대표 김하늘)
void SegmentReader::note_bracketed(const Unit& unit, MentionIndex host) {
  if (type(host) != type::kOrganization && type(host) != type::kFacility) return;
  for (const MentionIndex inside : unit.bracketed_mentions) {
    if (type(inside) == type::kPlace) {
      emit(ClauseKind::kAttachment, "소재지", unit.span, Slot::kSubject, host, Slot::kLocation,
           inside);
    } else if (type(inside) == type::kPerson) {
      emit(ClauseKind::kAttachment, "직함", unit.span, Slot::kSubject, inside, Slot::kGenitive,
           host);
    }
  }
}

bool SegmentReader::take_title(std::size_t at, std::size_t last) {
  const Unit& unit = units_[at];
  if (!is_title(unit.lemma) || listed_) return false;
  // 대표 기업들: before another noun it is no office.
  const bool inside = at < last && unit.grammatical_case == Case::kNone &&
                      !units_[at + 1].mention && !is_title(units_[at + 1].lemma);
  if (inside) return false;
  const auto person = latest(type::kPerson);
  const auto employer = latest(type::kOrganization);
  if (person && employer) {
    emit(ClauseKind::kApposition, "직함", unit.span, Slot::kSubject, *person, Slot::kGenitive,
         employer, unit.lemma);
    phrase_.employer = employer;
    live_ = {{*person, at}};
  } else if (employer) {
    title_ = Pending{unit.lemma, unit.span, employer};
    opaque_ = true;
  }
  return true;
}

// 김하늘 한빛부 차관보: behind a person and a house, any noun at the end is an office.
void SegmentReader::take_unlisted_office(std::size_t last) {
  const Unit& end = units_[last];
  if (live_.size() != 2 || phrase_.employer || end.mention || end.literal || listed_) return;
  if (title_ || container_ || !phrase_.events.empty()) return;
  const MentionIndex first = live_[0].mention;
  const MentionIndex second = live_[1].mention;
  if (units_[live_[0].unit].grammatical_case != Case::kNone ||
      units_[live_[1].unit].grammatical_case != Case::kNone || live_[1].unit + 1 != last) {
    return;
  }
  const bool person_first = type(first) == type::kPerson && type(second) == type::kOrganization;
  const bool house_first = type(first) == type::kOrganization && type(second) == type::kPerson;
  if (!person_first && !house_first) return;
  const MentionIndex person = person_first ? first : second;
  const MentionIndex house = person_first ? second : first;
  emit(ClauseKind::kApposition, "직함", end.span, Slot::kSubject, person, Slot::kGenitive, house,
       end.lemma);
  phrase_.employer = house;
  relation_.reset();
  opaque_ = false;
  foreign_ = false;
  live_ = {{person, last}};
}

}  // namespace inyeon::ko
