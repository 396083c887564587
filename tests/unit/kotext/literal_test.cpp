#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/ko/literals.h"

namespace inyeon::ko {
namespace {

std::string blank(const std::string& field) { return field == "-" ? "" : field; }

/// A line of tests/data/ko-literals.tsv.
struct Row {
  std::size_t line = 0;
  std::string article_date;
  std::string text;
  std::string expected;
  std::string origin;
};

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  std::ifstream in(INYEON_TEST_DATA "/ko-literals.tsv");
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields;
    std::istringstream columns(line);
    for (std::string field; std::getline(columns, field, '\t');) fields.push_back(field);
    fields.resize(4);
    rows.push_back({number, blank(fields[0]), fields[1], blank(fields[2]), fields[3]});
  }
  return rows;
}

/// All literals of a text, written down: "Kind|words|value|unit ; …".
std::string literals_of(const Row& row) {
  Sentence sentence;
  sentence.span = {Field::kText, 0, static_cast<std::uint32_t>(row.text.size())};
  std::string out;
  for (const LiteralMention& found : find_literals(row.text, sentence, 0, row.article_date)) {
    EXPECT_EQ(found.literal.text, row.text.substr(found.span.begin, found.span.size()));
    if (!out.empty()) out += " ; ";
    out += std::string(to_string(found.literal.kind)) + "|" + found.literal.text + "|" +
           found.literal.normalized + "|" + found.literal.unit;
  }
  return out;
}

class LiteralTest : public testing::TestWithParam<Row> {};

TEST_P(LiteralTest, IsFoundWithItsValue) {
  EXPECT_EQ(literals_of(GetParam()), GetParam().expected)
      << "line " << GetParam().line << " of ko-literals.tsv: " << GetParam().text << ", article of "
      << GetParam().article_date;
}

INSTANTIATE_TEST_SUITE_P(Table, LiteralTest, testing::ValuesIn(read_rows()),
                         [](const auto& row) { return "line" + std::to_string(row.param.line); });

TEST(LiteralTableTest, HasHalfItsRowsFromRealUse) {
  const std::vector<Row> rows = read_rows();
  const auto real =
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.origin == "klue"; });
  EXPECT_GE(rows.size(), 220U);
  EXPECT_GE(real, 110);
}

/// The same text behind other text, in a sentence of its own: places are those of the field.
TEST(LiteralsTest, StayInsideTheirSentence) {
  const std::string text = "5만 대. 3만 대를 공급한다. 7만 대.";
  Sentence sentence;
  sentence.span = {Field::kText, static_cast<std::uint32_t>(text.find("3만")),
                   static_cast<std::uint32_t>(text.find(" 7만"))};
  const auto found = find_literals(text, sentence, 4, "2025-11-01");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].literal.text, "3만 대");
  EXPECT_EQ(found[0].span.begin, sentence.span.begin);
  EXPECT_EQ(found[0].sentence, 4U);
}

}  // namespace
}  // namespace inyeon::ko
