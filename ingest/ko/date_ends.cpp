#include "ingest/ko/date_ends.h"

#include "ingest/ko/scan.h"

namespace inyeon::ko {

bool date_ends(std::string_view text, std::size_t at) {
  return word_closed(
      text, at,
      {"까지", "부터", "에", "쯤", "께", "경", "엔", "이후", "이면", "기준", "로 ", "보다"});
}

bool month_word_ends(std::string_view text, std::size_t at, std::string_view word) {
  if (word == "전달")
    return starts_with_any(text, at, {"보다", " 대비", " 같은", " 말", " 초", "에 비해"});
  return word_closed(text, at,
                     {"에", "부터", "까지", "중", "초", "말", "의", "께", "은", "도", "보다",
                      "이", "을",   "과",   "만", "쯤", "상", "하", "로", "엔", "내", "들"});
}

bool names_length(std::string_view text, std::size_t at) {
  constexpr std::string_view kLengths[] = {" 동안", " 만에", " 연속", " 이내",
                                           " 안에", " 정도", " 가량", " 평균"};
  return starts_with_any(text, at, kLengths) ||
         !word_closed(text, at,
                      {"이",   "은",   "을",   "에", "부터", "까지", "의",   "과", "자",   "로",
                       "도",   "엔",   "인",   "께", "쯤",   "하",   "보",   "밤", "오전", "오후",
                       "새벽", "저녁", "아침", "낮", "경",   "기준", "현재", "중"});
}

}  // namespace inyeon::ko
