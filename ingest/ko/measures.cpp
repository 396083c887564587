#include "ingest/ko/measures.h"

#include "ingest/ko/scan.h"

namespace inyeon::ko {
namespace {

constexpr Measure kCurrencies[] = {{"홍콩달러", "HKD"},
                                   {"홍콩 달러", "HKD"},
                                   {"대만달러", "TWD"},
                                   {"대만 달러", "TWD"},
                                   {"호주달러", "AUD"},
                                   {"호주 달러", "AUD"},
                                   {"캐나다달러", "CAD"},
                                   {"캐나다 달러", "CAD"},
                                   {"싱가포르달러", "SGD"},
                                   {"싱가포르 달러", "SGD"},
                                   {"뉴질랜드달러", "NZD"},
                                   {"뉴질랜드 달러", "NZD"},
                                   {"미국달러", "USD"},
                                   {"미국 달러", "USD"},
                                   {"미 달러", "USD"},
                                   {"달러", "USD"},
                                   {"불", "USD"},
                                   {"원", "KRW"},
                                   {"유로", "EUR"},
                                   {"엔", "JPY"},
                                   {"위안", "CNY"},
                                   {"인도 루피", "INR"},
                                   {"파키스탄 루피", "PKR"},
                                   {"루피아", "IDR"},
                                   {"루피", "INR"},
                                   {"파운드", "GBP"},
                                   {"스위스프랑", "CHF"},
                                   {"스위스 프랑", "CHF"},
                                   {"프랑", "CHF"},
                                   {"루블", "RUB"},
                                   {"멕시코 페소", "MXN"},
                                   {"필리핀 페소", "PHP"},
                                   {"아르헨티나 페소", "ARS"},
                                   {"칠레 페소", "CLP"},
                                   {"페소", ""},
                                   {"브라질 헤알", "BRL"},
                                   {"헤알", "BRL"},
                                   {"리라", "TRY"},
                                   {"디르함", "AED"},
                                   {"사우디 리얄", "SAR"},
                                   {"카타르 리얄", "QAR"},
                                   {"리얄", "SAR"},
                                   {"바트", "THB"},
                                   {"베트남 동", "VND"},
                                   {"동", "VND"},
                                   {"링깃", "MYR"},
                                   {"즐로티", "PLN"},
                                   {"셰켈", "ILS"},
                                   {"포린트", "HUF"},
                                   {"코루나", "CZK"},
                                   {"스웨덴 크로나", "SEK"},
                                   {"노르웨이 크로네", "NOK"},
                                   {"덴마크 크로네", "DKK"},
                                   {"텡게", "KZT"}};
constexpr Measure kCurrencySigns[] = {{"US$", "USD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"A$", "AUD"},
                                      {"C$", "CAD"},  {"S$", "SGD"},  {"$", "USD"},   {"€", "EUR"},
                                      {"£", "GBP"},   {"¥", "JPY"},   {"₩", "KRW"}};
constexpr Measure kPercents[] = {{"%포인트", "%p"},
                                 {"% 포인트", "%p"},
                                 {"％포인트", "%p"},
                                 {"%p", "%p"},
                                 {"%P", "%p"},
                                 {"％p", "%p"},
                                 {"％P", "%p"},
                                 {"퍼센트포인트", "%p"},
                                 {"퍼센트 포인트", "%p"},
                                 {"퍼센트", "%"},
                                 {"프로", "%"},
                                 {"%", "%"},
                                 {"％", "%"},
                                 {"베이시스포인트", "bp"},
                                 {"bp", "bp"}};
constexpr std::string_view kCounters[] = {"MWh",        "GWh",        "kWh",        "TWh",
                                          "Wh",         "MW",         "GW",         "kW",
                                          "TB",         "GB",         "MB",         "PB",
                                          "Gbps",       "Mbps",       "Tbps",       "TOPS",
                                          "mAh",        "GHz",        "MHz",        "kHz",
                                          "Hz",         "km",         "cm",         "mm",
                                          "nm",         "kg",         "mg",         "ml",
                                          "mL",         "m²",         "km²",        "m³",
                                          "m",          "g",          "t",          "W",
                                          "ha",         "kcal",       "rpm",        "TEU",
                                          "CEU",        "CGT",        "DWT",        "dwt",
                                          "㎿h",        "㎾h",        "㎿",         "㎾",
                                          "㎞",         "㎡",         "㎢",         "㎥",
                                          "㎏",         "㎎",         "㎜",         "㎝",
                                          "㎖",         "ℓ",          "㏊",         "메가와트",
                                          "기가와트",   "킬로와트",   "메가와트시", "기가와트시",
                                          "킬로와트시", "테라바이트", "기가바이트", "메가바이트",
                                          "킬로미터",   "센티미터",   "밀리미터",   "나노미터",
                                          "킬로그램",   "그램",       "제곱미터",   "제곱킬로미터",
                                          "세제곱미터", "헥타르",     "배럴",       "리터",
                                          "미터",       "마일",       "인치",       "피트",
                                          "야드",       "온스",       "캐럿",       "마력",
                                          "와트",       "칼로리",     "화소",       "톤",
                                          "평",         "도",         "가구",       "세대",
                                          "개국",       "개사",       "개소",       "명분",
                                          "명",         "장",         "대",         "척",
                                          "기",         "건",         "곳",         "군데",
                                          "종류",       "종목",       "종",         "가지",
                                          "편",         "권",         "채",         "주",
                                          "배",         "병상",       "병",         "벌",
                                          "좌석",       "석",         "객실",       "량",
                                          "문",         "발",         "정",         "켤레",
                                          "그루",       "마리",       "포인트",     "다운로드",
                                          "인승",       "인분",       "인",         "사",
                                          "개",         "회분",       "회",         "차례",
                                          "경기",       "층",         "살",         "세",
                                          "점",         "표",         "쌍",         "쪽",
                                          "페이지",     "칸",         "송이",       "필지",
                                          "뷰",         "학급"};
constexpr std::string_view kNativeCounters[] = {
    "명", "사람", "곳",   "개국", "개",   "마리", "대",   "척",  "채",   "권",
    "편", "장",   "가지", "종류", "차례", "배",   "살",   "쌍",  "그루", "켤레",
    "건", "병",   "송이", "군데", "벌",   "번",   "가구", "경기"};
constexpr std::string_view kCounted[] = {
    "팀",   "기업", "업체", "회사",   "공장", "제품", "도시", "기관", "모델", "국가",
    "나라", "매장", "지역", "계열사", "은행", "대학", "품목", "라인", "지점", "노선",
    "점포", "단지", "부처", "단체",   "학교", "병원", "언어", "종목", "대륙", "동"};

template <typename Forms>
std::string_view longest(const Forms& forms, std::string_view text, std::size_t at) {
  std::string_view best;
  for (const std::string_view form : forms) {
    if (form.size() > best.size() && starts_at(text, at, form)) best = form;
  }
  return best;
}

template <typename Measures>
const Measure* longest_measure(const Measures& measures, std::string_view text, std::size_t at) {
  const Measure* best = nullptr;
  for (const Measure& measure : measures) {
    const bool longer = best == nullptr || measure.form.size() > best->form.size();
    if (longer && starts_at(text, at, measure.form)) best = &measure;
  }
  return best;
}

}  // namespace

const Measure* currency_at(std::string_view text, std::size_t at) {
  return longest_measure(kCurrencies, text, at);
}
const Measure* currency_sign_at(std::string_view text, std::size_t at) {
  return longest_measure(kCurrencySigns, text, at);
}
const Measure* percent_at(std::string_view text, std::size_t at) {
  return longest_measure(kPercents, text, at);
}
std::string_view counter_at(std::string_view text, std::size_t at) {
  return longest(kCounters, text, at);
}
std::string_view native_counter_at(std::string_view text, std::size_t at) {
  return longest(kNativeCounters, text, at);
}
std::string_view counted_at(std::string_view text, std::size_t at) {
  return longest(kCounted, text, at);
}

}  // namespace inyeon::ko
