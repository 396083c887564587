#include <array>
#include <cstdio>

#include "ingest/ko/calendar.h"
#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

enum class PartOfDay { kNone, kMorning, kNoon, kEvening, kNight };

PartOfDay take_part(DateText& place) {
  if (place.take("오전") || place.take("새벽") || place.take("아침")) return PartOfDay::kMorning;
  if (place.take("오후") || place.take("저녁")) return PartOfDay::kEvening;
  if (place.take("밤")) return PartOfDay::kNight;
  return place.take("낮") ? PartOfDay::kNoon : PartOfDay::kNone;
}

/// The hour of the day, 0 to 23; -1 where it is not sure (밤 12시, 3시).
int hour_of_day(PartOfDay part, unsigned hour) {
  const int value = static_cast<int>(hour);
  if (value > 23) return -1;
  switch (part) {
    case PartOfDay::kNone:
      return value > 12 ? value : -1;
    case PartOfDay::kMorning:
      return value % 12;
    case PartOfDay::kEvening:
      return value > 12 ? value : value % 12 + 12;
    case PartOfDay::kNoon:
      return value >= 10 && value <= 12 ? value : value < 5 ? value + 12 : -1;
    case PartOfDay::kNight:
      return value > 12 ? value : value >= 6 && value < 12 ? value + 12 : -1;
  }
  return -1;
}

bool clock_closed(std::string_view text, std::size_t at) {
  return word_closed(
      text, at,
      {"에", "부터", "까지", "께", "쯤", "경", "의", "로", "를", "이후", "이전", "정각", "현재"});
}

/// A part of the day alone ends a date: 13일 오후, but not 13일 밤새.
MaybeReading part_alone(std::string_view text, std::size_t end) {
  if (!word_closed(text, end, {"에", "부터", "까지", "께", "늦게", "중"})) return std::nullopt;
  return DateReading{end, ""};
}

}  // namespace

MaybeReading read_clock(std::string_view text, std::size_t at, bool behind_day) {
  DateText place{text, at};
  const PartOfDay part = take_part(place);
  const std::size_t part_end = place.at;
  if (part != PartOfDay::kNone) place.at = skip_space(text, place.at);
  const auto hour = place.number_before("시", 2);
  const bool said = part != PartOfDay::kNone;
  if (!hour || *hour > 24 || (!said && *hour <= 12 && !behind_day))
    return said && behind_day ? part_alone(text, part_end) : std::nullopt;
  std::size_t end = place.at;
  unsigned minute = 0;
  place.at = skip_space(text, place.at);
  if (const auto read = place.number_before("분", 2); read && *read < 60) {
    minute = *read;
    end = place.at;
  } else if (place.take("반") && clock_closed(text, place.at)) {
    minute = 30;
    end = place.at;
  }
  if (!clock_closed(text, end))
    return said && behind_day ? part_alone(text, part_end) : std::nullopt;
  const int sure = hour_of_day(part, *hour);
  if (sure < 0) return DateReading{end, ""};
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%02d:%02u:00", sure, minute);
  return DateReading{end, out.data()};
}

}  // namespace inyeon::ko
