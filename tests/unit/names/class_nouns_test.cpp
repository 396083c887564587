#include "ingest/ko/class_nouns.h"

#include <gtest/gtest.h>

namespace inyeon::ko {
namespace {

// What a sentence calls the name that stands in it.
std::string called(std::string text, std::string_view name) {
  static const Morphology morphology;
  Document document;
  document.text = std::move(text);
  Analysis analysis;
  analysis.sentences = split_sentences(document.text, Field::kText);
  std::vector<Words> words;
  const auto begin = static_cast<std::uint32_t>(document.text.find(name));
  const auto end = begin + static_cast<std::uint32_t>(name.size());
  for (const Sentence& sentence : analysis.sentences)
    words.push_back(morphology.analyse(document.text, sentence.span, {end}));
  MentionCandidate mention;
  mention.span = {Field::kText, begin, end};
  analysis.mentions.push_back(mention);
  note_classes(document, words, analysis);
  return analysis.mentions.front().called + "/" + analysis.mentions.front().called_type;
}

TEST(ClassNouns, CompoundsCountByTheirLongestEnding) {
  EXPECT_EQ(class_noun("검색엔진").noun, "엔진");
  EXPECT_EQ(class_noun("수퍼컴퓨터").type, "Product");
  EXPECT_EQ(class_noun("약").type, "Product");
  EXPECT_TRUE(class_noun("계약").noun.empty());
  EXPECT_TRUE(class_noun("").noun.empty());
}

TEST(ClassNouns, TextsDefineTheirNames) {
  EXPECT_EQ(called("음악 서비스인 누리온을 내놨다.", "누리온"), "서비스/Product");
  EXPECT_EQ(called("누리온이라는 검색 엔진이 나왔다.", "누리온"), "엔진/Product");
  EXPECT_EQ(called("누리온으로 알려진 이 컴퓨터는 빠르다.", "누리온"), "컴퓨터/Product");
  EXPECT_EQ(called("누리온은 시애틀에 있는 작은 회사이다.", "누리온"), "회사/Organization");
  EXPECT_EQ(called("누리온은 음악 서비스로, 누구나 쓸 수 있다.", "누리온"), "서비스/Product");
}

TEST(ClassNouns, WhatIsSaidOfSomethingElseDefinesNothing) {
  EXPECT_EQ(called("누리온은 빠르다.", "누리온"), "/");
  EXPECT_EQ(called("누리온은 새 서비스를 내놨다.", "누리온"), "/");
  EXPECT_EQ(called("누리온은 느리지만 가람은 좋은 서비스다.", "누리온"), "/");
}

TEST(ClassNouns, WhatIsDefinedIsOfThatTypeEverywhere) {
  Document document;
  document.text = "누리온 누리온 가람";
  Analysis analysis;
  for (const auto& [begin, end] : {std::pair{0U, 9U}, std::pair{10U, 19U}, std::pair{20U, 26U}}) {
    MentionCandidate mention;
    mention.span = {Field::kText, begin, end};
    mention.type = "Organization";
    mention.confidence = 0.8;
    analysis.mentions.push_back(mention);
  }
  analysis.mentions[0].called_type = "Product";
  trust_classes(document, analysis);
  EXPECT_EQ(analysis.mentions[0].type, "Product");
  EXPECT_EQ(analysis.mentions[1].type, "Product");
  EXPECT_EQ(analysis.mentions[2].type, "Organization");
}

}  // namespace
}  // namespace inyeon::ko
