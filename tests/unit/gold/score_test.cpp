#include "graph/gold/score.h"

#include <gtest/gtest.h>

#include "graph/gold/gold_json.h"

namespace inyeon {
namespace {

Extraction document(const std::string& relations) {
  return read_gold(
      R"({"id":"d","entities":[{"id":"a","name":"가람전자","type":"Organization","mentions":["가람전자","가람"]},)"
      R"({"id":"b","name":"Nare","type":"Organization"},{"id":"c","name":"HBM4 칩","type":"Product"},)"
      R"({"id":"d","name":"HBM4","type":"Product"}],"relations":[)" +
      relations + "]}");
}

TEST(Comparable, IgnoresDecorationCaseSpacingAndArticles) {
  EXPECT_EQ(comparable("‘제조 AI’"), "제조ai");
  EXPECT_EQ(comparable("the Ｎvidia (Corp)"), "nvidiacorp");
  EXPECT_EQ(comparable("thesis an"), "thesisan");
}

TEST(Score, CountsRightStatusAndQualifiers) {
  const auto gold = document(
      R"({"subject":"a","predicate":"supplies","object":"c","status":"planned","qualifiers":{"recipient":"b","quantity":"5만 장"}})");
  const auto predicted = document(
      R"({"subject":"a","predicate":"supplies","object":"d","status":"fact","qualifiers":{"recipient":"b"}})");
  const Score result = score({gold}, {predicted});
  EXPECT_EQ(result.lenient.right, 1U) << "HBM4 lies in HBM4 칩";
  EXPECT_EQ(result.exact.right, 0U);
  EXPECT_EQ(result.statuses.right, 0U);
  EXPECT_EQ(result.qualifiers.right, 1U);
  EXPECT_DOUBLE_EQ(result.qualifiers.recall(), 0.5);
}

TEST(Score, SymmetricEndsMayStandInEitherOrder) {
  const auto gold = document(R"({"subject":"a","predicate":"partnersWith","object":"b"})");
  const auto turned = document(R"({"subject":"b","predicate":"partnersWith","object":"a"})");
  EXPECT_DOUBLE_EQ(score({gold}, {turned}).lenient.f1(), 1.0);
  const auto bought = document(R"({"subject":"a","predicate":"acquires","object":"b"})");
  const auto sold = document(R"({"subject":"b","predicate":"acquires","object":"a"})");
  EXPECT_EQ(score({bought}, {sold}).lenient.right, 0U);
  EXPECT_EQ(score({bought}, {sold}).pairs.right, 1U);
}

TEST(Score, ASchemaPackSaysWhatHoldsBothWays) {
  const auto gold = document(R"({"subject":"a","predicate":"pairsWith","object":"b"})");
  const auto turned = document(R"({"subject":"b","predicate":"pairsWith","object":"a"})");
  EXPECT_EQ(score({gold}, {turned}).lenient.right, 0U);
  Schema schema = Schema::core();
  PredicateInfo pairs_with;
  pairs_with.name = "pairsWith";
  pairs_with.symmetric = true;
  schema.add_predicate(pairs_with);
  EXPECT_EQ(score({gold}, {turned}, schema).lenient.right, 1U);
}

TEST(Score, AMissingDocumentCountsAsEmpty) {
  const auto gold = document(R"({"subject":"a","predicate":"acquires","object":"b"})");
  const Score result = score({gold}, {});
  EXPECT_EQ(result.lenient.gold, 1U);
  EXPECT_EQ(result.lenient.predicted, 0U);
  ASSERT_EQ(result.errors.size(), 1U);
  EXPECT_EQ(result.errors[0], "missed  d  가람전자 —acquires[fact]→ Nare");
}

}  // namespace
}  // namespace inyeon
