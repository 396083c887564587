// IRIs and typed values.
#include <gtest/gtest.h>

#include "export/rdf/iris.h"
#include "export/rdf/typed_value.h"
#include "export/registry.h"

namespace inyeon {
namespace {

TEST(Iris, HoldNothingThatEndsThem) {
  const Iris iris("https://example.org/g/");
  EXPECT_EQ(iris.document("a b>\"%/한"),
            "https://example.org/g/document/a%20b%3E%22%25%2F%ED%95%9C");
  EXPECT_EQ(iris.evidence("r1", 2), "https://example.org/g/evidence/r1-2");
  EXPECT_EQ(term_iri(Schema::core(), "a> <b"), "https://inyeon.org/vocab#a%3E%20%3Cb");
}

TEST(Iris, BaseIsAnAbsoluteIriThatNamesCanFollow) {
  for (const char* good :
       {"https://example.org/", "http://한.example/g#", "urn:inyeon:", "a+b:/x/"})
    EXPECT_TRUE(is_base_iri(good)) << good;
  for (const char* bad : {"", "/", "graph/", ":a/", "https:", "https://example.org", "http://a b/",
                          "http://a>/", "http://a\"/", "http://a\n/", "ht tp://a/", "http://a\\/"})
    EXPECT_FALSE(is_base_iri(bad)) << bad;
}

TEST(TypedValue, DatesAreDaysOfTheCalendar) {
  EXPECT_TRUE(is_date("2024-02-29"));
  for (const char* bad : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-11-31",
                          "2025-11-0a", "2025/11/01", ""})
    EXPECT_FALSE(is_date(bad)) << bad;
}

TEST(TypedValue, DecimalsAreDigitsWithAtMostOnePoint) {
  for (const char* good : {"0", "-12.5", "+3", "4300000000000"})
    EXPECT_TRUE(is_decimal(good)) << good;
  for (const char* bad : {"", "-", ".", "1.", ".5", "1e3", "1.2.3", "1,000", "２"})
    EXPECT_FALSE(is_decimal(bad)) << bad;
}

TEST(TypedValue, TypeIsToldByKindAndForm) {
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025-11-01", ""}), "date");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025-11", ""}), "gYearMonth");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025", ""}), "gYear");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025-11-01T14:30:00", ""}), "dateTime");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "14:30:00", ""}), "time");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025-11-01T24:30:00", ""}), "");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "14:60:00", ""}), "");
  EXPECT_EQ(xsd_type({LiteralKind::kDate, "", "2025-01-01/2025-03-31", ""}), "");
  EXPECT_EQ(xsd_type({LiteralKind::kMoney, "", "2025", "KRW"}), "decimal");
  EXPECT_EQ(xsd_type({LiteralKind::kText, "회장", "", ""}), "");
}

}  // namespace
}  // namespace inyeon
