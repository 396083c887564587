#include <gtest/gtest.h>

#include <tuple>

#include "ingest/ko/literals.h"

namespace inyeon::ko {
namespace {

/// The only literal of a text, written down: "kind|words|normalized|unit".
std::string literals_of(std::string_view text) {
  Sentence sentence;
  sentence.span = {Field::kText, 0, static_cast<std::uint32_t>(text.size())};
  std::string out;
  for (const LiteralMention& found : find_literals(text, sentence, 0, "2025-11-01")) {
    EXPECT_EQ(found.literal.text, text.substr(found.span.begin, found.span.size()));
    if (!out.empty()) out += " ; ";
    out += std::string(to_string(found.literal.kind)) + "|" + found.literal.text + "|" +
           found.literal.normalized + "|" + found.literal.unit;
  }
  return out;
}

using Row = std::pair<std::string_view, std::string_view>;

class LiteralTest : public testing::TestWithParam<Row> {};

TEST_P(LiteralTest, IsFoundWithItsValue) {
  EXPECT_EQ(literals_of(GetParam().first), GetParam().second);
}

constexpr Row kMoney[] = {
    {"4조3000억 원을 투자", "Money|4조3000억 원|4300000000000|KRW"},
    {"4조 3000억원 규모", "Money|4조 3000억원|4300000000000|KRW"},
    {"30억 달러를", "Money|30억 달러|3000000000|USD"},
    {"79만루피에", "Money|79만루피|790000|INR"},
    {"1.5조원의", "Money|1.5조원|1500000000000|KRW"},
    {"1억2000만 유로", "Money|1억2000만 유로|120000000|EUR"},
    {"5천만원", "Money|5천만원|50000000|KRW"},
    {"1,234원", "Money|1,234원|1234|KRW"},
    {"300억 엔을", "Money|300억 엔|30000000000|JPY"},
    {"20억 위안", "Money|20억 위안|2000000000|CNY"},
    {"50억 홍콩달러", "Money|50억 홍콩달러|5000000000|HKD"},
    {"$30억", "Money|$30억|3000000000|USD"},
    {"수조 원을", "Money|수조 원||KRW"},
    {"100여억", ""},
    {"3000여 달러", "Money|3000여 달러|3000|USD"},
};
constexpr Row kQuantities[] = {
    {"26만 장의 GPU", "Quantity|26만 장|260000|장"},
    {"5만 대를", "Quantity|5만 대|50000|대"},
    {"5개 팀을", "Quantity|5개 팀|5|팀"},
    {"3개 기업이", "Quantity|3개 기업|3|기업"},
    {"100MW급", "Quantity|100MW|100|MW"},
    {"1.5GWh의", "Quantity|1.5GWh|1.5|GWh"},
    {"수만 장씩", "Quantity|수만 장||장"},
    {"1만2000명", "Quantity|1만2000명|12000|명"},
    {"3~4만 대", "Quantity|3~4만 대||대"},
    {"2척을", "Quantity|2척|2|척"},
    {"10만 톤", "Quantity|10만 톤|100000|톤"},
    {"12개국에서", "Quantity|12개국|12|개국"},
    {"3대 강국", ""},
    {"GDDR7 HBM4", ""},
    {"6세대 메모리", ""},
    {"2나노 공정", ""},
};
constexpr Row kPercents[] = {
    {"3.27% 올랐다", "Percent|3.27%|3.27|%"}, {"82.5퍼센트", "Percent|82.5퍼센트|82.5|%"},
    {"3%포인트", "Percent|3%포인트|3|%p"},    {"10~20%", "Percent|10~20%||%"},
    {"0.5%p", "Percent|0.5%p|0.5|%p"},        {"지분 51%를", "Percent|51%|51|%"},
};
constexpr Row kDates[] = {
    {"지난달 31일", "Date|지난달 31일|2025-10-31|"},
    {"내년 하반기에", "Date|내년 하반기|2026-07/2026-12|"},
    {"2분기 매출", "Date|2분기|2025-04/2025-06|"},
    {"올해 3분기", "Date|올해 3분기|2025-07/2025-09|"},
    {"2025년 11월 1일", "Date|2025년 11월 1일|2025-11-01|"},
    {"2026-03-15", "Date|2026-03-15|2026-03-15|"},
    {"이날 발표", "Date|이날|2025-11-01|"},
    {"전날 밤", "Date|전날 밤|2025-10-31|"},
    {"지난해 4월", "Date|지난해 4월|2024-04|"},
    {"2027년부터 2032년까지", "Date|2027년부터 2032년까지|2027/2032|"},
    {"상반기", "Date|상반기|2025-01/2025-06|"},
    {"오는 12월", "Date|오는 12월|2025-12|"},
    {"오는 3월", "Date|오는 3월|2026-03|"},
    {"지난 8월", "Date|지난 8월|2025-08|"},
    {"지난 12월", "Date|지난 12월|2024-12|"},
    {"앞서 8월", "Date|8월|2025-08|"},
    {"31일 경주에서", "Date|31일|2025-10-31|"},
    {"1일 밝혔다", "Date|1일|2025-11-01|"},
    {"다음 달 초", "Date|다음 달 초|2025-12|"},
    {"내달 5일", "Date|내달 5일|2025-12-05|"},
    {"2030년까지", "Date|2030년|2030|"},
    {"내년에", "Date|내년|2026|"},
    {"2024년 말까지", "Date|2024년 말|2024|"},
    {"올 상반기", "Date|올 상반기|2025-01/2025-06|"},
    {"연내", "Date|연내|2025|"},
    {"30일간", ""},
};

INSTANTIATE_TEST_SUITE_P(Money, LiteralTest, testing::ValuesIn(kMoney));
INSTANTIATE_TEST_SUITE_P(Quantities, LiteralTest, testing::ValuesIn(kQuantities));
INSTANTIATE_TEST_SUITE_P(Percents, LiteralTest, testing::ValuesIn(kPercents));
INSTANTIATE_TEST_SUITE_P(Dates, LiteralTest, testing::ValuesIn(kDates));

TEST(LiteralsTest, LeaveValuesOpenWithoutAnArticleDate) {
  Sentence sentence;
  const std::string_view text = "내년 하반기";
  sentence.span = {Field::kText, 0, static_cast<std::uint32_t>(text.size())};
  const auto found = find_literals(text, sentence, 0, "");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].literal.normalized, "");
}

}  // namespace
}  // namespace inyeon::ko
