// The text that formats share: XML, CSV, attributes.
#include <gtest/gtest.h>

#include "export/text/attributes.h"
#include "export/text/csv.h"
#include "export/text/xml.h"

namespace inyeon {
namespace {

TEST(Xml, EscapesWhatAReaderWouldChangeAndReplacesWhatItForbids) {
  std::string out;
  Replacements replaced;
  append_xml(out, std::string_view("<\"&>\t\n\r\0\x1F", 9), replaced);
  EXPECT_EQ(out, "&lt;&quot;&amp;&gt;&#9;&#10;&#13;\uFFFD\uFFFD");
  EXPECT_EQ(replaced.count, 2U);
}

TEST(Xml, NoncharactersAreReplacedWholeAndTheirNeighboursStay) {
  std::string out;
  Replacements replaced;
  append_xml(out, "a\xEF\xBF\xBE\xEF\xBF\xBF한\xEF\xBF\xBD\xEF\xBC\xA1", replaced);
  EXPECT_EQ(out, "a\uFFFD\uFFFD한\uFFFD\uFF21");
  EXPECT_EQ(replaced.count, 2U);
}

TEST(Csv, QuotesAreDoubledAndNulIsReplaced) {
  std::string out;
  Replacements replaced;
  append_cell(out, std::string_view("a\"b\0,\n", 6), replaced);
  EXPECT_EQ(out, "\"a\"\"b\uFFFD,\n\"");
  EXPECT_EQ(replaced.count, 1U);
  EXPECT_TRUE(starts_formula("=1"));
  EXPECT_TRUE(starts_formula("\t=1"));
  EXPECT_FALSE(starts_formula("1=1"));
  EXPECT_FALSE(starts_formula(""));
}

TEST(Attributes, ConfidenceHasThreeDecimals) {
  const auto text = [](double confidence) {
    std::string out;
    append_confidence(out, confidence);
    return out;
  };
  EXPECT_EQ(text(1.0), "1.000");
  EXPECT_EQ(text(0.0), "0.000");
  EXPECT_EQ(text(0.05), "0.050");
  EXPECT_EQ(text(0.9996), "1.000");
  EXPECT_EQ(text(2.5), "1.000");
}

TEST(Attributes, QualifiersOfOneKeyStandTogether) {
  GraphEdge edge;
  edge.qualifiers = {
      {"amount", Literal{LiteralKind::kMoney, "30억 \"달러\"", "3000000000", "USD"}, ""},
      {"recipient", "n1", "가온"},
      {"recipient", "n2", "나래"}};
  std::string out;
  append_qualifiers(out, edge);
  EXPECT_EQ(out, R"({"amount":["30억 \"달러\""],"recipient":["가온","나래"]})");
}

}  // namespace
}  // namespace inyeon
