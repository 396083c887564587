#include <gtest/gtest.h>

#include <utility>

#include "ingest/en/literals.h"

namespace inyeon::en {
namespace {

/// The literals of a text, written down: "kind|words|normalized|unit".
std::string literals_of(std::string_view text) {
  static const Lexicon lexicon;
  const Span whole{Field::kText, 0, static_cast<std::uint32_t>(text.size())};
  std::vector<LiteralMention> literals;
  find_literals(split_words(text, whole), 0, lexicon, "2025-11-05", literals);
  std::string out;
  for (const LiteralMention& found : literals) {
    EXPECT_EQ(found.literal.text, text.substr(found.span.begin, found.span.size()));
    if (!out.empty()) out += " ; ";
    out += std::string(to_string(found.literal.kind)) + "|" + found.literal.text + "|" +
           found.literal.normalized + "|" + found.literal.unit;
  }
  return out;
}

using Row = std::pair<std::string_view, std::string_view>;

class EnglishLiteralTest : public testing::TestWithParam<Row> {};

TEST_P(EnglishLiteralTest, IsFoundWithItsValue) {
  EXPECT_EQ(literals_of(GetParam().first), GetParam().second);
}

constexpr Row kMoney[] = {
    {"for $3 billion", "Money|$3 billion|3000000000|USD"},
    {"\u20ac450m plant", "Money|\u20ac450m|450000000|EUR"},
    {"$1.2bn deal", "Money|$1.2bn|1200000000|USD"},
    {"a price of $1,150 each", "Money|$1,150|1150|USD"},
    {"worth US$139 million", "Money|US$139 million|139000000|USD"},
    {"C$6.80 a share", "Money|C$6.80|6.8|CAD"},
    {"A$2.5bn", "Money|A$2.5bn|2500000000|AUD"},
    {"NT$21bn", "Money|NT$21bn|21000000000|TWD"},
    {"HK$10 billion", "Money|HK$10 billion|10000000000|HKD"},
    {"S$500 million", "Money|S$500 million|500000000|SGD"},
    {"NZ$80m", "Money|NZ$80m|80000000|NZD"},
    {"R$4 billion", "Money|R$4 billion|4000000000|BRL"},
    {"\u00a3410m", "Money|\u00a3410m|410000000|GBP"},
    {"\u00a31.15", "Money|\u00a31.15|1.15|GBP"},
    {"\u00a5100 billion", "Money|\u00a5100 billion|100000000000|JPY"},
    {"\u20a964 billion", "Money|\u20a964 billion|64000000000|KRW"},
    {"\u20b9500 crore", "Money|\u20b9500 crore|5000000000|INR"},
    {"Rs 500 crore", "Money|Rs 500 crore|5000000000|INR"},
    {"KRW 64 billion", "Money|KRW 64 billion|64000000000|KRW"},
    {"EUR 12.5 million", "Money|EUR 12.5 million|12500000|EUR"},
    {"15 trillion won", "Money|15 trillion won|15000000000000|KRW"},
    {"24.45 trillion won", "Money|24.45 trillion won|24450000000000|KRW"},
    {"100 billion yen", "Money|100 billion yen|100000000000|JPY"},
    {"83,400 won", "Money|83,400 won|83400|KRW"},
    {"a 184.3 billion-won order", "Money|184.3 billion-won|184300000000|KRW"},
    {"4.2 billion euros", "Money|4.2 billion euros|4200000000|EUR"},
    {"500 million dollars", "Money|500 million dollars|500000000|USD"},
    {"95 million Swiss francs", "Money|95 million Swiss francs|95000000|CHF"},
    {"220 million Danish crowns", "Money|220 million Danish crowns|220000000|DKK"},
    {"3 billion Canadian dollars", "Money|3 billion Canadian dollars|3000000000|CAD"},
    {"2 billion Hong Kong dollars", "Money|2 billion Hong Kong dollars|2000000000|HKD"},
    {"90 million baht", "Money|90 million baht|90000000|THB"},
    {"1.2 billion naira", "Money|1.2 billion naira|1200000000|NGN"},
    {"8 billion yuan", "Money|8 billion yuan|8000000000|CNY"},
    {"5 billion rupees", "Money|5 billion rupees|5000000000|INR"},
    {"two billion dollars", "Money|two billion dollars|2000000000|USD"},
    {"$0.5 million", "Money|$0.5 million|500000|USD"},
    {"$12.345 million", "Money|$12.345 million|12345000|USD"},
    {"$47 billion-plus", "Money|$47 billion-plus|47000000000|USD"},
};
INSTANTIATE_TEST_SUITE_P(Money, EnglishLiteralTest, testing::ValuesIn(kMoney));

constexpr Row kFigures[] = {
    {"about 50,000 Blackwell GPUs", "Quantity|50,000|50000|gpus"},
    {"24,000 processors", "Quantity|24,000|24000|"},
    {"250 aircraft", "Quantity|250 aircraft|250|aircraft"},
    {"2,900 people", "Quantity|2,900 people|2900|people"},
    {"1.5 million vehicles", "Quantity|1.5 million vehicles|1500000|vehicles"},
    {"310km of cable", "Quantity|310km|310|km"},
    {"a 60-megawatt station", "Quantity|60-megawatt|60|megawatt"},
    {"30-MW unit", "Quantity|30-MW|30|mw"},
    {"16GB version", "Quantity|16GB|16|gb"},
    {"25,000 tonnes a year", "Quantity|25,000 tonnes|25000|tonnes"},
    {"three million shares", "Quantity|three million shares|3000000|shares"},
    {"4,081.15", "Quantity|4,081.15|4081.15|"},
    {"up 7.1%", "Percent|7.1%|7.1|%"},
    {"12.4 percent", "Percent|12.4 percent|12.4|%"},
    {"27.3 per cent of", "Percent|27.3 per cent|27.3|%"},
    {"a 40% stake", "Percent|40%|40|%"},
    {"34 pct", "Percent|34 pct|34|%"},
    {"a 35-percent stake", "Percent|35-percent|35|%"},
    {"from 17% to 30%", "Percent|17%|17|% ; Percent|30%|30|%"},
    {"$3 billion to $4 billion",
     "Money|$3 billion|3000000000|USD ; Money|$4 billion|4000000000|USD"},
    {"no figure at all", ""},
};
INSTANTIATE_TEST_SUITE_P(Figures, EnglishLiteralTest, testing::ValuesIn(kFigures));

constexpr Row kDates[] = {
    {"in 2026", "Date|2026|2026|"},
    {"until 2029.", "Date|2029|2029|"},
    {"in 1986", "Date|1986|1986|"},
    {"2025-2027", "Date|2025-2027|2025/2027|"},
    {"the 2024/25 season", "Date|2024/25|2024/2025|"},
    {"on Oct. 31, 2025", "Date|Oct. 31, 2025|2025-10-31|"},
    {"October 31, 2025", "Date|October 31, 2025|2025-10-31|"},
    {"31 October 2025", "Date|31 October 2025|2025-10-31|"},
    {"on 3 March", "Date|3 March|2026-03-03|"},
    {"on Nov. 18", "Date|Nov. 18|2025-11-18|"},
    {"on Sept. 2", "Date|Sept. 2|2025-09-02|"},
    {"July 2024", "Date|July 2024|2024-07|"},
    {"in September", "Date|September|2025-09|"},
    {"in February", "Date|February|2026-02|"},
    {"since March 1st", "Date|March 1st|2026-03-01|"},
    {"in Q3", "Date|Q3|2025-07/2025-09|"},
    {"Q4 2024", "Date|Q4 2024|2024-10/2024-12|"},
    {"the third quarter", "Date|third quarter|2025-07/2025-09|"},
    {"the third quarter of 2019", "Date|third quarter of 2019|2019-07/2019-09|"},
    {"second-quarter profit", "Date|second-quarter|2025-04/2025-06|"},
    {"the first half", "Date|first half|2025-01/2025-06|"},
    {"the second half of 2026", "Date|second half of 2026|2026-07/2026-12|"},
    {"the first half of next year", "Date|first half of next year|2026-01/2026-06|"},
    {"H1 2026", "Date|H1 2026|2026-01/2026-06|"},
    {"fiscal 2026", "Date|fiscal 2026|2026|"},
    {"fiscal year 2025", "Date|fiscal year 2025|2025|"},
    {"FY26 guidance", "Date|FY26|2026|"},
    {"next year", "Date|next year|2026|"},
    {"last year", "Date|last year|2024|"},
    {"this year", "Date|this year|2025|"},
    {"early next year", "Date|early next year|2026|"},
    {"late 2026", "Date|late 2026|2026|"},
    {"early in 2027", "Date|early in 2027|2027|"},
    {"next spring", "Date|next spring|2026-03/2026-05|"},
    {"this summer", "Date|this summer|2025-06/2025-08|"},
    {"last winter", "Date|last winter|2024-12/2025-02|"},
    {"next autumn", "Date|next autumn|2026-09/2026-11|"},
    {"next month", "Date|next month|2025-12|"},
    {"last month", "Date|last month|2025-10|"},
    {"next week", "Date|next week|2025-11-10/2025-11-16|"},
    {"last week", "Date|last week|2025-10-27/2025-11-02|"},
    {"next quarter", "Date|next quarter|2026-01/2026-03|"},
    {"last quarter", "Date|last quarter|2025-07/2025-09|"},
    {"next December", "Date|next December|2025-12|"},
    {"last May", "Date|last May|2025-05|"},
    {"on Wednesday", "Date|Wednesday|2025-11-05|"},
    {"on Thursday", "Date|Thursday|2025-10-30|"},
    {"next Tuesday", "Date|next Tuesday|2025-11-11|"},
    {"last Friday", "Date|last Friday|2025-10-31|"},
    {"yesterday", "Date|yesterday|2025-11-04|"},
    {"by tomorrow", "Date|tomorrow|2025-11-06|"},
    {"by year-end", "Date|year-end|2025-12|"},
    {"the end of 2026", "Date|end of 2026|2026-12|"},
    {"by the end of the year", "Date|end of the year|2025-12|"},
    {"by the end of next year", "Date|end of next year|2026-12|"},
};
INSTANTIATE_TEST_SUITE_P(Dates, EnglishLiteralTest, testing::ValuesIn(kDates));

TEST(EnglishDates, NeedAnArticleDateOnlyWhereTheyAreRelative) {
  const std::string_view text = "Next year";
  const auto words = split_words(text, {Field::kText, 0, 9});
  const auto date = read_date(words, 0, "");
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->normalized, "");
}

TEST(EnglishDates, FebruaryHasNoThirtiethDay) {
  const std::string_view text = "on February 30, 2025";
  const auto words = split_words(text, {Field::kText, 0, 20});
  const auto date = read_date(words, 1, "");
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->normalized, "");
}

}  // namespace
}  // namespace inyeon::en
