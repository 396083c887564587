#include "ingest/ko/senses.h"

#include <algorithm>

#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

constexpr std::string_view kParticles[] = {
    "이",   "가",   "을", "를",   "은",   "는",   "의", "에", "로",   "으로", "와",
    "과",   "도",   "만", "까지", "부터", "씩",   "당", "분", "짜리", "규모", "보다",
    "이상", "이하", "다", "인",   "여",   "가량", "쯤", "급", "밖에", "미만", "정도",
    "안팎", "마다", "뿐", "남짓", "들",   "였",   "때", "형", "초과", "꼴",   "께"};
constexpr std::string_view kCurrencyTails[] = {"대", "어치", "선", "권", "가까이"};
/// Counters that also make ordinals and names (3대 강국, 2기, 3사).
constexpr std::string_view kOrdinalLike[] = {"대", "기", "인", "사", "회", "주",
                                             "편", "정", "장", "문", "도"};
/// What is done with as many machines; before other nouns 3대, 2기 are ordinals.
constexpr std::string_view kDone[] = {" 건설", " 수주", " 수출", " 도입", " 규모", " 가동",
                                      " 추가", " 등",   " 공급", " 구매", " 판매", " 인도",
                                      " 운영", " 이상", " 가량", " 중",   " 생산", " 확보"};
/// 20대: more often an age or rank than machines before these.
constexpr std::string_view kPeople[] = {
    "는",      "은",      "의",      "에게",    "에서",    "들",    " 남",   " 여",
    " 청년",   " 직장인", " 후반",   " 초반",   " 중반",   " 그룹", " 기업", " 과제",
    " 건설사", " 재벌",   " 대기업", " 고객",   " 소비자", " 핵심", " 전략", " 강국",
    " 국가",   " 도시",   " 은행",   " 제약사", " 상장사", " 품목", " 젊은", " 주부",
    " 이하",   " 국회",   " 대통령", " 총선",   " 대선",   " 회장", " 의장", " 총장"};
constexpr std::string_view kTimeTails[] = {" 동안", " 뒤",   " 후",   " 전", " 연속",
                                           " 만에", " 이내", " 이상", " 차", "째"};
constexpr std::string_view kPeriods[] = {" 분기", " 월", " 년", " 사업연도", " 회계연도"};

bool one_of(std::string_view word, const auto& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool hangul_word_follows(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' && hangul_at(text, at + 1);
}

/// 3대 강국, 2기 내각; but 3대를, 원전 2기 건설.
bool ordinal(std::string_view text, const CountedNumber& counted) {
  if (!one_of(counted.counter, kOrdinalLike)) return false;
  const bool small = counted.number.plain_integer && counted.number.decimal.size() < 2;
  if (!small || counted.spaced) return false;
  if (counted.counter == "도") return true;
  if (starts_with_any(text, counted.end, {"를", "을"})) return false;
  if (counted.counter != "대" && counted.counter != "기") return true;
  return hangul_word_follows(text, counted.end) && !starts_with_any(text, counted.end, kDone);
}

/// 20대 남성, 10대 그룹, 15대 대통령, 10대 1
bool age_or_rank(std::string_view text, const CountedNumber& counted) {
  if (counted.counter != "대") return false;
  if (counted.end < text.size() && text[counted.end] == ' ' && digit_at(text, counted.end + 1))
    return true;
  if (counted.spaced) return false;
  const std::string& value = counted.number.decimal;
  const bool two = counted.number.plain_integer && (value.size() == 2 || value == "100");
  return two && starts_with_any(text, counted.end, kPeople);
}

bool native_sense(const CountedNumber& counted) {
  const std::string& value = counted.number.decimal;
  const std::string_view counter = counted.counter;
  // 한편, 한번, 한 배를 탔다, 세배, 한대 say something else.
  if (value == "1" && (counter == "편" || counter == "번" || counter == "배" || counter == "대"))
    return false;
  if (counted.spaced) return true;
  // 세대, 열병, 한건, 세배, 한곳
  constexpr std::string_view kJoined[] = {"명", "개", "마리", "차례", "가지", "살", "사람"};
  if (one_of(counter, kJoined)) return true;
  return value == "2" && (counter == "배" || counter == "곳" || counter == "번");
}

/// Numbers below which the unit names a rank: 6세대 메모리, 3세 경영.
bool below_sense(const CountedNumber& counted) {
  if (!counted.number.plain_integer || counted.spaced) return false;
  const std::string& value = counted.number.decimal;
  if (counted.counter == "세대") return value.size() == 1 || (value.size() == 2 && value < "20");
  return counted.counter == "세" && value.size() == 1 && value < "5";
}

}  // namespace

bool particle_closed(std::string_view text, std::size_t at) {
  if (hangul_at(text, at)) return starts_with_any(text, at, kParticles);
  return !latin_at(text, at);
}

bool currency_closed(std::string_view text, std::size_t at, std::string_view currency) {
  if (currency.size() > std::string_view("원").size()) return true;
  return particle_closed(text, at) || starts_with_any(text, at, kCurrencyTails);
}

bool counts(std::string_view text, const CountedNumber& counted) {
  const bool sign = !hangul_at(counted.counter, 0);
  // Signs of measure join what follows (5m높이); the letters of another word do not follow them.
  if (sign ? latin_at(text, counted.end) || digit_at(text, counted.end)
           : !particle_closed(text, counted.end))
    return false;
  if (counted.number.numeral == Numeral::kNative) return native_sense(counted);
  if (ordinal(text, counted) || age_or_rank(text, counted) || below_sense(counted)) return false;
  if (counted.counter == "주") return !starts_with_any(text, counted.end, kTimeTails);
  if (counted.counter == "개") return !starts_with_any(text, counted.end, kPeriods);
  // 십 대, 이십 대: ages
  const bool sino = counted.number.numeral == Numeral::kSino && counted.number.decimal.size() == 2;
  return !(sino && counted.counter == "대");
}

}  // namespace inyeon::ko
