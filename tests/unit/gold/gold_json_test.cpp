#include "graph/gold/gold_json.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

Extraction sample() {
  Extraction extraction;
  extraction.document = {"d1",       "ko",   "제목", "2025-11-01", "https://example.org/1",
                         "한빛일보", "a.txt"};
  extraction.text = "가람전자가 나래상사에 칩 5만 장을 공급한다.";
  extraction.entities = {
      {"가람전자",
       "Organization",
       {{{Field::kText, 0, 12}, {0, 12}, "가람전자", MentionKind::kName}}},
      {"나래상사",
       "Organization",
       {{{Field::kText, 16, 28}, {16, 28}, "나래상사", MentionKind::kName}}},
      {"칩", "Product", {{{Field::kText, 32, 35}, {32, 35}, "칩", MentionKind::kName}}}};
  Relation relation;
  relation.subject = 0;
  relation.predicate = "supplies";
  relation.object = EntityIndex{2};
  relation.status = Status::kPlanned;
  relation.qualifiers = {{"quantity", Literal{LiteralKind::kQuantity, "5만 장", "50000", "장"}},
                         {"recipient", EntityIndex{1}}};
  relation.evidence = {
      {Field::kText, 0, 60}, {0, 60}, "가람전자가 나래상사에 칩 5만 장을 공급한다"};
  relation.confidence = 0.875;
  relation.derivation = {"supply", "공급", "agent=가람전자(가)"};
  extraction.relations.push_back(relation);
  Relation figure;
  figure.subject = 0;
  figure.predicate = "reports";
  figure.metric = "stockChange";
  figure.object = Literal{LiteralKind::kPercent, "3.27%", "3.27", "%"};
  figure.evidence = {{Field::kTitle, 0, 6}, {0, 6}, "제목"};
  extraction.relations.push_back(figure);
  return extraction;
}

TEST(GoldJson, ReadsBackWhatItWrote) {
  const Extraction before = sample();
  EXPECT_EQ(read_gold(write_gold(before)), before);
}

TEST(GoldJson, SeveralValuesOfOneKeyBecomeAnArray) {
  Extraction extraction = sample();
  extraction.relations[0].qualifiers.push_back({"recipient", EntityIndex{2}});
  const std::string line = write_gold(extraction);
  EXPECT_NE(line.find(R"("recipient":["e2","e3"])"), std::string::npos) << line;
  EXPECT_EQ(read_gold(line), extraction);
}

TEST(GoldJson, FindsMentionsOfHandMadeGold) {
  const Extraction read = read_gold(
      R"({"id":"x","text":"A buys B.","entities":[{"id":"e1","name":"A","type":"Organization","mentions":["A"]},)"
      R"({"id":"e2","name":"B","type":"Organization"}],)"
      R"("relations":[{"subject":"e1","predicate":"acquires","object":"e2","evidence":"A buys B"}]})");
  EXPECT_EQ(read.entities[1].mentions[0].span, (Span{Field::kText, 7, 8}));
  EXPECT_EQ(read.relations[0].evidence.span, (Span{Field::kText, 0, 8}));
  EXPECT_EQ(read.relations[0].status, Status::kFact);
}

TEST(GoldJson, KeepsHostileNames) {
  Extraction extraction = sample();
  extraction.entities[0].name = std::string("a\"\\\x01</script>\n", 14);
  EXPECT_EQ(read_gold(write_gold(extraction)).entities[0].name, extraction.entities[0].name);
}

class BadGold : public testing::TestWithParam<const char*> {};

TEST_P(BadGold, IsRefusedWithAReason) {
  try {
    read_gold(GetParam());
    FAIL() << "accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_STRNE(error.what(), "");
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadGold,
    testing::Values(
        "", "[]", "{", R"({"text":"no id"})", R"({"id":7})", R"({"id":"x","entities":{}})",
        R"({"id":"x","entities":[{"id":"e1"}]})",
        R"({"id":"x","relations":[{"subject":"e9","predicate":"acquires"}]})",
        R"({"id":"x","entities":[{"id":"e1","name":"A"}],"relations":[{"subject":"e1","predicate":"acquires"}]})",
        R"({"id":"x","entities":[{"id":"e1","name":"A"}],"relations":[{"subject":"e1","predicate":"p","object":"e1","status":"maybe"}]})",
        R"({"id":"x","entities":[{"id":"e1","name":"A","offsets":[{"begin":5,"end":2}]}]})",
        "{\"id\":\"\xff\"}"));

}  // namespace
}  // namespace inyeon
