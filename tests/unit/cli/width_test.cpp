#include "cli/terminal/width.h"

#include <gtest/gtest.h>

namespace inyeon::cli {
namespace {

TEST(Width, HangulTakesTwoColumns) {
  EXPECT_EQ(display_width("삼성"), 4U);
  EXPECT_EQ(display_width("AI 팩토리"), 9U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // e and a combining accent
  EXPECT_EQ(padded("삼성", 6), "삼성  ");
}

TEST(Width, ShortenedTextKeepsWholeCharacters) {
  EXPECT_EQ(shortened("삼성전자", 8), "삼성전자");
  EXPECT_EQ(shortened("삼성전자", 6), "삼성…");
  EXPECT_EQ(shortened("삼성전자", 5), "삼성…");
}

TEST(Width, WhatUpsetsATerminalIsNotPrinted) {
  EXPECT_EQ(printable("a\nb\x1b[31mc"), "a b [31mc");
  EXPECT_EQ(printable("a\xE2\x80\xAE"
                      "b"),
            "ab");  // right-to-left override
  EXPECT_EQ(printable("a\xC2\x9B"
                      "b"),
            "a b");  // C1 control
  EXPECT_EQ(printable("\xFF"), "\xEF\xBF\xBD");
}

TEST(Width, WrapsAtSpaces) {
  EXPECT_EQ(wrapped("하나 둘 셋", 7), (std::vector<std::string>{"하나 둘", "셋"}));
  EXPECT_EQ(wrapped("", 7), std::vector<std::string>{""});
}

}  // namespace
}  // namespace inyeon::cli
