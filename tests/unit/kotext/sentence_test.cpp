#include <gtest/gtest.h>

#include "ingest/ko/word.h"

namespace inyeon::ko {
namespace {

std::vector<std::string> sentences_of(std::string_view text, Field field = Field::kText) {
  std::vector<std::string> out;
  for (const Sentence& sentence : split_sentences(text, field)) {
    out.push_back(std::string(sentence.headline ? "#" : "") +
                  std::string(text.substr(sentence.span.begin, sentence.span.size())));
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(SentencesTest, EndAtStopsAndLineBreaks) {
  EXPECT_EQ(sentences_of("하나다. 둘이다.\n셋이다."), (Texts{"하나다.", "둘이다.", "셋이다."}));
}
TEST(SentencesTest, DoNotEndInsideFigures) {
  EXPECT_EQ(sentences_of("코스피는 4,107.50으로 마감했다. 끝이다."),
            (Texts{"코스피는 4,107.50으로 마감했다.", "끝이다."}));
}
TEST(SentencesTest, DoNotEndInsideQuotedRemarks) {
  EXPECT_EQ(sentences_of("그는 “좋다. 더 한다.”고 밝혔다. 끝이다."),
            (Texts{"그는 “좋다. 더 한다.”고 밝혔다.", "끝이다."}));
}
TEST(SentencesTest, TakeInWhatReportsARemarkBehindABlank) {
  EXPECT_EQ(sentences_of("그는 “할 수 없다.” 고 말했다. 끝이다."),
            (Texts{"그는 “할 수 없다.” 고 말했다.", "끝이다."}));
  EXPECT_EQ(sentences_of("“할 수 없다.” 고양이가 울었다."),
            (Texts{"“할 수 없다.”", "고양이가 울었다."}));
}
TEST(SentencesTest, DoNotEndBehindInitials) {
  EXPECT_EQ(sentences_of("J. 케네디가 왔다. Inc. 이다."),
            (Texts{"J. 케네디가 왔다.", "Inc. 이다."}));
}
TEST(SentencesTest, AreHeadlinesInTitlesAndBulletsAndLinesWithoutFinalEnding) {
  EXPECT_EQ(sentences_of("손잡고 혁신", Field::kTitle), (Texts{"#손잡고 혁신"}));
  EXPECT_EQ(sentences_of("● 삼성, 혁신\n투자 확대… 효율 증대\n공급한다."),
            (Texts{"#● 삼성, 혁신", "#투자 확대… 효율 증대", "공급한다."}));
}
TEST(SentencesTest, SurviveAnUnclosedQuote) {
  EXPECT_EQ(sentences_of("그는 “좋다고 했다. 끝이다."), (Texts{"그는 “좋다고 했다.", "끝이다."}));
}
TEST(SentencesTest, AreNoneInBlankText) { EXPECT_TRUE(sentences_of(" \n\n ").empty()); }

}  // namespace
}  // namespace inyeon::ko
