#include "graph/model/schema.h"

#include <gtest/gtest.h>

#include "graph/model/extraction.h"

namespace inyeon {
namespace {

TEST(Schema, HoldsTheWholeVocabulary) {
  EXPECT_EQ(Schema::core().types().size(), 8U);
  EXPECT_EQ(Schema::core().predicates().size(), 27U);  // 26 and relatedTo
}

TEST(Schema, AdmitsByType) {
  const Schema& schema = Schema::core();
  EXPECT_TRUE(schema.admits("supplies", type::kOrganization, type::kProduct));
  EXPECT_FALSE(schema.admits("supplies", type::kPerson, type::kProduct));
  EXPECT_TRUE(schema.admits("competesWith", type::kProduct, type::kProduct));
  EXPECT_FALSE(schema.admits("competesWith", type::kProduct, type::kOrganization));
  EXPECT_FALSE(schema.admits("reports", type::kOrganization, type::kProduct));
  EXPECT_FALSE(schema.admits("adores", type::kPerson, type::kPerson));
}

TEST(Schema, KnowsWhatIsSymmetric) {
  EXPECT_TRUE(Schema::core().symmetric("mergesWith"));
  EXPECT_FALSE(Schema::core().symmetric("acquires"));
}

TEST(Schema, GrowsByAPack) {
  Schema schema = Schema::core();
  schema.add_type({"Drug", "Product", "", "", "", {}});
  PredicateInfo treats;
  treats.name = "treats";
  treats.subject_types = {"Drug"};
  schema.add_predicate(treats);
  EXPECT_TRUE(schema.admits("treats", "Drug", "anything"));
  EXPECT_FALSE(schema.admits("treats", "Product", "anything"));
  EXPECT_EQ(Schema::core().find("treats"), nullptr);
}

TEST(Schema, AKindOfATypeStandsWhereTheTypeMay) {
  Schema schema = Schema::core();
  schema.add_type({"Vaccine", "Drug", "", "", "", {}});
  schema.add_type({"Drug", "Product", "", "", "", {}});
  schema.add_type({"Disease", "", "", "", "", {}});
  EXPECT_TRUE(schema.admits("develops", "Organization", "Vaccine"));
  EXPECT_FALSE(schema.admits("develops", "Organization", "Disease"));
  EXPECT_EQ(schema.core_type("Vaccine"), "Product");
  EXPECT_EQ(schema.core_type("Disease"), "Disease");
  schema.add_type({"Drug", "Vaccine", "", "", "", {}});
  EXPECT_EQ(schema.core_type("Vaccine"), "Vaccine");  // a circle ends
}

TEST(Schema, CompetitorsAreOfOneKind) {
  Schema schema = Schema::core();
  schema.add_type({"Drug", "Product", "", "", "", {}});
  EXPECT_TRUE(schema.admits("competesWith", "Drug", "Product"));
  EXPECT_FALSE(schema.admits("competesWith", "Drug", "Organization"));
}

TEST(Names, EveryEnumerationReadsBackWhatItPrints) {
  for (int i = 0; i <= static_cast<int>(Status::kEnded); ++i) {
    const auto status = static_cast<Status>(i);
    EXPECT_EQ(parse_status(to_string(status)), status);
  }
  for (int i = 0; i <= static_cast<int>(LiteralKind::kDate); ++i) {
    const auto kind = static_cast<LiteralKind>(i);
    EXPECT_EQ(parse_literal_kind(to_string(kind)), kind);
  }
  for (int i = 0; i <= static_cast<int>(MentionKind::kPronoun); ++i) {
    const auto kind = static_cast<MentionKind>(i);
    EXPECT_EQ(parse_mention_kind(to_string(kind)), kind);
  }
  EXPECT_EQ(parse_status("maybe"), std::nullopt);
}

}  // namespace
}  // namespace inyeon
